#include "profile/materialfiles.h"

#include "signing/key.h"
#include "signing/pem.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

namespace profile {

namespace {

using base::Secret;
using signing::KeyError;
using signing::KeyErrorCode;

constexpr std::size_t most = 100; // files; and keys and certificates, where files hold several
constexpr qsizetype longestText = qsizetype(1024) * 1024;

void append(QByteArray &text, QByteArrayView part) { text.append(part.data(), part.size()); }

/// The block as PEM with the line breaks that it lost on its way.
Secret pemOf(const signing::PemBlock &block)
{
    constexpr qsizetype lineLength = 64;
    if (!block.encrypted.isEmpty())
        return block.encrypted.clone();
    const Secret letters(block.der.bytes().toBase64());
    const QByteArrayView all(letters.bytes());
    QByteArray pem;
    pem.reserve(all.size() + all.size() / lineLength + 2 * block.label.size() + 64); // no regrowth
    append(pem, "-----BEGIN ");
    append(pem, block.label);
    append(pem, "-----\n");
    for (qsizetype at = 0; at < all.size(); at += lineLength) {
        append(pem, all.sliced(at, std::min(lineLength, all.size() - at)));
        append(pem, "\n");
    }
    append(pem, "-----END ");
    append(pem, block.label);
    append(pem, "-----\n");
    return Secret(std::move(pem));
}

bool isMaterial(const signing::PemBlock &block)
{
    return (block.label.endsWith("PRIVATE KEY") || block.label.endsWith("CERTIFICATE")
               || block.label.endsWith("PUBLIC KEY"))
        && !block.label.startsWith("OPENSSH ")
        && !(block.der.isEmpty() && block.encrypted.isEmpty());
}

/// One for each PEM block that holds a key or certificate; else all as it is.
void split(std::vector<Piece> &pieces, const QString &path, Secret &&bytes)
{
    if (!signing::looksLikeDer(bytes.bytes())) {
        const std::vector<signing::PemBlock> blocks = signing::pemBlocks(bytes.bytes());
        if (!blocks.empty() && std::any_of(blocks.begin(), blocks.end(), isMaterial)) {
            for (const signing::PemBlock &block : blocks) {
                if (isMaterial(block))
                    pieces.push_back({ .path = path, .bytes = pemOf(block) });
            }
            return;
        }
    }
    pieces.push_back({ .path = path, .bytes = std::move(bytes) });
}

void readFile(std::vector<Piece> &pieces, const QString &path)
{
    auto bytes = signing::readKeyFile(path);
    if (bytes) {
        split(pieces, path, Secret(std::move(*bytes)));
        return;
    }
    KeyError problem = bytes.error();
    // The archive of the certificate tool may be large; what to do with it stays the same.
    if (problem.code == KeyErrorCode::FileTooLarge
        && path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive))
        problem.code = KeyErrorCode::IsZip;
    pieces.push_back({ .path = path, .problem = problem });
}

/// The names in a folder but for hidden ones and folders; nothing when it may not be opened.
/// (Neither QDir nor QFileInfo tells a folder without permission from an empty one.)
std::optional<QStringList> namesIn(const QString &folder)
{
    std::error_code error;
    std::filesystem::directory_iterator entry(QFile::encodeName(folder).toStdString(), error);
    QStringList names;
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        std::error_code unknown;
        const QString name
            = QFile::decodeName(QByteArray::fromStdString(entry->path().filename().string()));
        if (!name.startsWith(u'.') && !entry->is_directory(unknown))
            names.append(name);
    }
    if (error)
        return std::nullopt;
    names.sort();
    return names;
}

/// The files that the paths name, folders opened; a folder that cannot be opened stays.
QStringList filesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const auto names = QFileInfo(path).isDir() ? namesIn(path) : std::nullopt;
        if (!names)
            files.append(path);
        for (const QString &name : names.value_or(QStringList()))
            files.append(QDir(path).filePath(name));
    }
    files.removeDuplicates();
    return files;
}

} // namespace

Pieces readPieces(const QStringList &paths)
{
    const QStringList files = filesOf(paths);
    Pieces result;
    for (const QString &file : files) {
        if (result.pieces.size() < most)
            readFile(result.pieces, file);
        else
            result.tooMany = file;
        if (result.pieces.size() > most)
            result.tooMany = file;
        if (!result.tooMany.isEmpty())
            break;
    }
    if (result.pieces.size() > most)
        result.pieces.resize(most);
    return result;
}

Pieces piecesOf(const base::SharedSecret &text)
{
    Pieces result;
    const auto fail = [&result](KeyErrorCode code) {
        result.pieces.push_back({ .path = {}, .problem = KeyError { .code = code } });
    };
    if (!text || QByteArrayView(text->bytes()).trimmed().isEmpty())
        fail(KeyErrorCode::Empty);
    else if (text->bytes().size() > longestText)
        fail(KeyErrorCode::FileTooLarge);
    else
        split(result.pieces, {}, text->clone());
    return result;
}

} // namespace profile
