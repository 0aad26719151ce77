#include "ui/desk.h"

#include <QApplication>
#include <QLineEdit>
#include <QTimer>

#include <cstdio>

/// Someone who types and types, until killed: `ui_typist DATA_DIR`. After each character a line
/// says how many there are.
int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    support::Desk desk({ .dataDir = QString::fromLocal8Bit(argv[1]) });
    QLineEdit *input = desk.field("openid");
    input->setFocus();
    input->clear();
    int typed = 0;
    QTimer hand;
    QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
        desk.press(Qt::Key(Qt::Key_A + typed % 26));
        std::printf("%d\n", ++typed);
        std::fflush(stdout);
    });
    hand.start(std::chrono::milliseconds(20));
    return QApplication::exec();
}
