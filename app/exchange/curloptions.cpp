#include "exchange/curloptions.h"

#include <QLatin1String>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

// Both lists are those of curl 7.88.
constexpr QLatin1String withValue(
    " abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config "
    "connect-timeout connect-to continue-at cookie cookie-jar create-file-mode crlfile curves "
    "delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header "
    "egd-file engine etag-compare etag-save expect100-timeout form form-string ftp-account "
    "ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms "
    "hostpubmd5 hostpubsha256 hsts interface keepalive-time key key-type krb libcurl limit-rate "
    "local-port login-options mail-auth mail-from mail-rcpt max-filesize max-redirs max-time "
    "netrc-file noproxy oauth2-bearer output output-dir parallel-max pass pinnedpubkey preproxy "
    "proto proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type "
    "proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass "
    "proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype "
    "proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range rate "
    "referer request-target resolve retry retry-delay retry-max-time sasl-authzid service-name "
    "socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr "
    "telnet-option tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser "
    "trace trace-ascii unix-socket upload-file url-query user user-agent write-out ");

constexpr QLatin1String flags(
    " anyauth append basic cert-status compressed compressed-ssh create-dirs crlf digest disable "
    "disable-eprt disable-epsv disallow-username-in-url doh-cert-status doh-insecure fail "
    "fail-early fail-with-body false-start form-escape ftp-create-dirs ftp-pasv ftp-pret "
    "ftp-skip-pasv-ip ftp-ssl-ccc ftp-ssl-control get globoff haproxy-protocol head help "
    "http0.9 http1.0 http1.1 http2 http2-prior-knowledge http3 http3-only ignore-content-length "
    "include insecure ipv4 ipv6 junk-session-cookies list-only location location-trusted "
    "mail-rcpt-allowfails manual metalink negotiate netrc netrc-optional next no-alpn no-buffer "
    "no-clobber no-keepalive no-npn no-progress-meter no-sessionid ntlm ntlm-wb parallel "
    "parallel-immediate path-as-is post301 post302 post303 progress-bar proxy-anyauth "
    "proxy-basic proxy-digest proxy-insecure proxy-negotiate proxy-ntlm proxy-ssl-allow-beast "
    "proxy-ssl-auto-client-cert proxy-tlsv1 proxytunnel raw remote-header-name remote-name "
    "remote-name-all remote-time remove-on-error retry-all-errors retry-connrefused sasl-ir "
    "show-error silent socks5-basic socks5-gssapi socks5-gssapi-nec ssl ssl-allow-beast "
    "ssl-auto-client-cert ssl-no-revoke ssl-reqd ssl-revoke-best-effort sslv2 sslv3 "
    "styled-output suppress-connect-headers tcp-fastopen tcp-nodelay tftp-no-options tlsv1 "
    "tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding trace-time use-ascii verbose version xattr ");

constexpr std::pair<QLatin1String, CurlOption> ours[] {
    { "data"_L1, CurlOption::Data },
    { "data-ascii"_L1, CurlOption::Data },
    { "data-binary"_L1, CurlOption::Data },
    { "data-raw"_L1, CurlOption::RawData },
    { "data-urlencode"_L1, CurlOption::EncodedData },
    { "header"_L1, CurlOption::Header },
    { "json"_L1, CurlOption::Json },
    { "request"_L1, CurlOption::Method },
    { "url"_L1, CurlOption::Url },
};

bool contains(QLatin1String list, QStringView name)
{
    return list.contains(QString(u' ' + name.toString() + u' '));
}

} // namespace

CurlOption longCurlOption(QStringView name)
{
    const auto *const found = std::find_if(std::begin(ours), std::end(ours),
        [name](const auto &entry) { return entry.first == name; });
    if (found != std::end(ours))
        return found->second;
    if (contains(withValue, name))
        return CurlOption::OtherWithValue;
    const bool isFlag
        = contains(flags, name) || (name.startsWith("no-"_L1) && contains(flags, name.sliced(3)));
    return isFlag ? CurlOption::Flag : CurlOption::Unknown;
}

CurlOption shortCurlOption(QChar letter)
{
    switch (letter.unicode()) {
    case u'd':
        return CurlOption::Data;
    case u'H':
        return CurlOption::Header;
    case u'X':
        return CurlOption::Method;
    }
    if (QStringView(u"AbcCDeEFKmoPQrtTuUwxyYz").contains(letter))
        return CurlOption::OtherWithValue;
    return QStringView(u"#:012346aBfgGiIjJklLMnNOpqRsSvVZh").contains(letter) ? CurlOption::Flag
                                                                              : CurlOption::Unknown;
}

bool takesValue(CurlOption option)
{
    switch (option) {
    case CurlOption::Data:
    case CurlOption::RawData:
    case CurlOption::Json:
    case CurlOption::EncodedData:
    case CurlOption::Header:
    case CurlOption::Method:
    case CurlOption::Url:
    case CurlOption::OtherWithValue:
        return true;
    case CurlOption::Flag:
    case CurlOption::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace exchange
