#include "signing/tokenlibrary.h"

#include <QFile>

#include <dlfcn.h>

#include <array>

namespace signing {

using namespace cryptoki;

namespace {

constexpr Number maximalBytes = 64 * 1024; ///< of a certificate that we believe in

template <size_t size> QByteArray text(const unsigned char (&field)[size])
{
    qsizetype length = size;
    while (length > 0 && (field[length - 1] == ' ' || field[length - 1] == '\0'))
        --length;
    return QByteArray(reinterpret_cast<const char *>(field), length);
}

QList<Number> slotsOf(const FunctionList &functions)
{
    Number count = 0;
    if (functions.getSlotList(1, nullptr, &count) != ok || count == 0)
        return {};
    QList<Number> found(qsizetype(count), 0);
    if (functions.getSlotList(1, found.data(), &count) != ok)
        return {};
    found.resize(qMin(found.size(), qsizetype(count)));
    return found;
}

} // namespace

void TokenLibrary::Close::operator()(void *handle) const { ::dlclose(handle); }

TokenLibrary::TokenLibrary(const QString &module)
    : m_handle(::dlopen(QFile::encodeName(module).constData(), RTLD_NOW | RTLD_LOCAL))
{
    void *const symbol = m_handle ? ::dlsym(m_handle.get(), "C_GetFunctionList") : nullptr;
    const auto get = reinterpret_cast<GetFunctionList>(symbol);
    FunctionList *list = nullptr;
    if (get != nullptr && get(&list) == ok)
        m_functions = list;
}

QList<TokenLibrary::Slot> TokenLibrary::usedSlots() const
{
    QList<Slot> found;
    if (m_functions == nullptr)
        return found;
    for (const Number number : slotsOf(*m_functions)) {
        TokenInfo info {};
        if (m_functions->getTokenInfo(number, &info) != ok || text(info.label).isEmpty())
            continue;
        found.append({ .number = number,
            .token = { text(info.manufacturer), text(info.model), text(info.serialNumber),
                text(info.label) },
            .hasPinPad = (info.flags & cryptoki::hasPinPad) != 0 });
    }
    return found;
}

TokenSession::TokenSession(const TokenLibrary &library, const TokenLibrary::Slot &slot)
    : m_functions(library.functions())
    , m_isOpen(
          m_functions.openSession(slot.number, serialSession, nullptr, nullptr, &m_handle) == ok)
{
}

TokenSession::~TokenSession()
{
    if (m_isOpen)
        m_functions.closeSession(m_handle);
}

QList<Number> TokenSession::certificates() const
{
    Number objectClass = certificateClass;
    Number type = x509;
    std::array filter { Attribute { classAttribute, &objectClass, sizeof objectClass },
        Attribute { certificateTypeAttribute, &type, sizeof type } };
    QList<Number> found;
    if (!m_isOpen || m_functions.findObjectsInit(m_handle, filter.data(), filter.size()) != ok)
        return found;
    Number object = 0;
    Number count = 0;
    // One by one; some libraries give the same object for ever.
    while (m_functions.findObjects(m_handle, &object, 1, &count) == ok && count == 1
        && !found.contains(object))
        found.append(object);
    m_functions.findObjectsFinal(m_handle);
    return found;
}

QByteArray TokenSession::value(Number object, Number type) const
{
    Attribute attribute { type, nullptr, 0 };
    if (m_functions.getAttributeValue(m_handle, object, &attribute, 1) != ok
        || attribute.length == unavailable || attribute.length > maximalBytes)
        return {};
    QByteArray bytes(qsizetype(attribute.length), '\0');
    attribute.value = bytes.data();
    if (m_functions.getAttributeValue(m_handle, object, &attribute, 1) != ok
        || attribute.length > Number(bytes.size()))
        return {};
    return bytes.left(qsizetype(attribute.length));
}

std::optional<Number> TokenSession::login(const base::Secret &pin)
{
    if (!m_isOpen)
        return std::nullopt;
    const QByteArray &bytes = pin.bytes();
    // The library only reads it.
    auto *const text = reinterpret_cast<unsigned char *>(const_cast<char *>(bytes.constData()));
    return m_functions.login(m_handle, user, text, Number(bytes.size()));
}

} // namespace signing
