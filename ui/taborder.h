#pragma once

class QWidget;

namespace ui {

/// QWidget::setTabOrder, also where `first` or `second` takes no focus itself (a page, a row of
/// buttons that are yet to come): Qt leaves such a pair alone.
void tabAfter(QWidget *first, QWidget *second);

} // namespace ui
