#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace profile {

/// Reads the members of a JSON object and notes whether all were of the type that was asked for.
/// A member that is not there reads as empty.
class JsonMembers final
{
public:
    /// `sound` becomes false at the first member of another type; it outlives this and every
    /// object below it.
    JsonMembers(const QJsonObject &object, bool &sound);

    [[nodiscard]] bool has(QLatin1String name) const { return m_object.contains(name); }
    [[nodiscard]] QString text(QLatin1String name) const;
    [[nodiscard]] QStringList texts(QLatin1String name) const;
    /// A whole number from 0 to `most`.
    [[nodiscard]] int number(QLatin1String name, int most) const;
    [[nodiscard]] JsonMembers object(QLatin1String name) const;
    [[nodiscard]] QList<JsonMembers> objects(QLatin1String name) const;
    /// Something that was read makes no sense.
    void spoil() const { *m_sound = false; }

private:
    QJsonObject m_object;
    bool *m_sound;
};

} // namespace profile
