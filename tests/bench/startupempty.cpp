#include <QApplication>
#include <QMainWindow>

/// The least that a Qt window can be: what papay-console's start is measured against.
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
