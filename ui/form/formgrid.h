#pragma once

#include <QList>

class QGridLayout;
class QWidget;

namespace ui {

class FormField;

/// The form's rows under each other: headings beside their inputs, or above them where there is no
/// room beside.
class FormGrid final
{
public:
    explicit FormGrid(QWidget *sheet);

    struct Row {
        FormField *field = nullptr;
        QWidget *wide = nullptr; ///< where there is no field
    };
    void setRows(const QList<Row> &rows);
    enum class Headings { Beside, Above };
    void setHeadings(Headings headings);

private:
    void place() const;

    QGridLayout *m_grid;
    QList<Row> m_rows;
    Headings m_headings = Headings::Beside;
};

} // namespace ui
