#pragma once

#include <QList>
#include <QPixmap>
#include <QString>

/// Many pictures on one, small, with their titles.
class ContactSheet
{
public:
    void add(const QString &title, const QPixmap &picture);
    [[nodiscard]] bool save(const QString &path) const;

private:
    struct Entry {
        QString title;
        QPixmap picture;
    };
    QList<Entry> m_entries;
};
