<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>%1 (see papayctl --help)</source>
        <translation>%1（用法见 papayctl --help）</translation>
    </message>
    <message>
        <source>Name a subcommand: demo, sign, history or sandbox.</source>
        <translation>请给出子命令：demo、sign、history 或 sandbox。</translation>
    </message>
    <message>
        <source>There is no subcommand “%1”: use demo, sign, history or sandbox.</source>
        <translation>没有子命令“%1”：可用 demo、sign、history、sandbox。</translation>
    </message>
    <message>
        <source>“%1” does not take the option --%2.</source>
        <translation>“%1”没有选项 --%2。</translation>
    </message>
    <message>
        <source>“%1” takes no further words: %2</source>
        <translation>“%1”之后不能再带其他内容：%2</translation>
    </message>
    <message>
        <source>papayctl: pre-sign WeChat Pay Global auto-debit contracts, verify the answer, keep every attempt.</source>
        <translation>papayctl：微信支付境外委托代扣预签约，验证应答签名，每一次签约请求都留有记录。</translation>
    </message>
    <message>
        <source>One JSON object a line on standard output, words on standard error.</source>
        <translation>标准输出每行一个 JSON 对象，文字说明输出到标准错误。</translation>
    </message>
    <message>
        <source>Exit status: 0 verified, 2 usage or a field, 3 key or certificate, 4 unreachable or unknown, 5 refused, 6 unverified, 7 history.</source>
        <translation>退出状态：0 成功，2 用法或字段有误，3 密钥或证书，4 未送达或结果未知，5 被拒，6 未验签，7 历史记录无法写入。</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>无法读取文件 %1：%2</translation>
    </message>
    <message>
        <source>The file %1 is larger than 1 MiB.</source>
        <translation>文件 %1 超过 1 MiB。</translation>
    </message>
    <message>
        <source>%1 is not a JSON object.</source>
        <translation>%1 不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The call has no member of this name: remove it.</source>
        <translation>该接口没有这个参数：请删除。</translation>
    </message>
    <message>
        <source>A JSON number belongs here.</source>
        <translation>此处应为 JSON 数字。</translation>
    </message>
    <message>
        <source>A JSON string belongs here.</source>
        <translation>此处应为 JSON 字符串。</translation>
    </message>
    <message>
        <source>“%1” is not FIELD=VALUE.</source>
        <translation>“%1”不是“字段=值”的形式。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Signs auto-debit contracts with WeChat Pay Global and keeps every attempt.</source>
        <translation>微信支付境外委托代扣签约，每一次签约请求都留有记录。</translation>
    </message>
    <message>
        <source>Where history, settings and sandbox keys are kept.</source>
        <translation>历史记录、设置和沙箱密钥的存放目录。</translation>
    </message>
    <message>
        <source>The merchant profile to begin with.</source>
        <translation>启动时使用的商户档案。</translation>
    </message>
    <message>
        <source>The language of the window: en or zh_CN.</source>
        <translation>界面语言：en 或 zh_CN。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本号。</translation>
    </message>
    <message>
        <source>papay-console takes no further words: %1</source>
        <translation>papay-console 不接受其他参数：%1</translation>
    </message>
    <message>
        <source>--lang is en or zh_CN.</source>
        <translation>--lang 可取 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>没有商户档案“%1”。</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>--verify-key takes SERIAL=FILE, not “%1”.</source>
        <translation>--verify-key 应为“序列号=文件”，而不是“%1”。</translation>
    </message>
    <message>
        <source>--%1 is missing: credentials are --base-uri, --mchid, --serial, --key and --verify-key.</source>
        <translation>缺少 --%1：商户凭据由 --base-uri、--mchid、--serial、--key 和 --verify-key 组成。</translation>
    </message>
    <message>
        <source>--passphrase-fd takes the number of an open descriptor.</source>
        <translation>--passphrase-fd 应为已打开的文件描述符编号。</translation>
    </message>
    <message>
        <source>Give either --profile or credentials, not both.</source>
        <translation>--profile 与商户凭据只能二选一。</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>没有商户档案“%1”。</translation>
    </message>
    <message>
        <source>--mchid takes a merchant number: at most 32 digits or letters.</source>
        <translation>--mchid 应为商户号：最多 32 位数字或字母。</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>A direct request needs the AppID: fill it in.</source>
        <translation>直连请求必须填写应用ID。</translation>
    </message>
    <message>
        <source>An institution request needs the sub-merchant number: fill it in.</source>
        <translation>机构请求必须填写子商户号。</translation>
    </message>
    <message>
        <source>An institution request needs the institution&apos;s AppID: fill it in.</source>
        <translation>机构请求必须填写机构应用ID。</translation>
    </message>
    <message>
        <source>Every request needs this: fill it in.</source>
        <translation>此项必填，请填写。</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>应用ID</translation>
    </message>
    <message>
        <source>Sub-merchant number</source>
        <translation>子商户号</translation>
    </message>
    <message>
        <source>Institution AppID</source>
        <translation>机构应用ID</translation>
    </message>
    <message>
        <source>Institution merchant number</source>
        <translation>机构商户号</translation>
    </message>
    <message>
        <source>Sub-merchant AppID</source>
        <translation>子商户应用ID</translation>
    </message>
    <message>
        <source>Template ID</source>
        <translation>模板ID</translation>
    </message>
    <message>
        <source>Contract code</source>
        <translation>商户侧签约协议号</translation>
    </message>
    <message>
        <source>Account display name</source>
        <translation>用户账户展示名称</translation>
    </message>
    <message>
        <source>Success notification URL</source>
        <translation>签约成功通知URL</translation>
    </message>
    <message>
        <source>User&apos;s openid</source>
        <translation>用户标识</translation>
    </message>
    <message>
        <source>User&apos;s client IP</source>
        <translation>用户客户端IP</translation>
    </message>
    <message>
        <source>Expiry time</source>
        <translation>过期时间</translation>
    </message>
    <message>
        <source>Leave empty for the profile&apos;s own, or e.g. https://apihk.mch.weixin.qq.com/</source>
        <translation>留空则使用商户档案的接入点，也可填写，例如 https://apihk.mch.weixin.qq.com/</translation>
    </message>
    <message>
        <source>Direct mode: the AppID bound to your merchant number, e.g. wxd678efh567hg6787</source>
        <translation>直连模式：与商户号绑定的应用ID，例如 wxd678efh567hg6787</translation>
    </message>
    <message>
        <source>Institution mode: the number of the merchant you act for, e.g. 1230000109</source>
        <translation>机构模式：所服务的子商户的商户号，例如 1230000109</translation>
    </message>
    <message>
        <source>Institution mode: the AppID bound to the institution, e.g. wx8888888888888888</source>
        <translation>机构模式：与机构商户号绑定的应用ID，例如 wx8888888888888888</translation>
    </message>
    <message>
        <source>Usually left empty: the signature already names it, e.g. 3200000001</source>
        <translation>通常留空：签名信息中已包含机构商户号，例如 3200000001</translation>
    </message>
    <message>
        <source>Optional: the AppID of the app that starts the signing, e.g. wxcbda96de0b165484</source>
        <translation>选填：发起签约的APP的应用ID，例如 wxcbda96de0b165484</translation>
    </message>
    <message>
        <source>The number WeChat Pay gave your deduction template, e.g. 123</source>
        <translation>微信支付为委托代扣模板分配的编号，例如 123</translation>
    </message>
    <message>
        <source>Yours and never used before, up to 32 letters and digits, e.g. 100001256</source>
        <translation>由商户自行生成，不可重复使用，最多32个字母或数字，例如 100001256</translation>
    </message>
    <message>
        <source>Shown on the signing page, up to 32 characters, no emoji, e.g. 张三</source>
        <translation>展示在签约页面上，最多32个字符，不支持表情符号，例如 张三</translation>
    </message>
    <message>
        <source>A public https address without query, e.g. https://pay.weixin.qq.com</source>
        <translation>公网可访问的https地址，不带查询参数，例如 https://pay.weixin.qq.com</translation>
    </message>
    <message>
        <source>Optional: the user under your AppID, for institutions under the sub-merchant&apos;s, e.g. ouFhd5X9s9WteC3eWRjXV3lea123</source>
        <translation>选填：用户在商户应用ID下的openid，机构模式为子商户应用ID下的openid，例如 ouFhd5X9s9WteC3eWRjXV3lea123</translation>
    </message>
    <message>
        <source>Optional: the address of the user&apos;s device, not of your server, e.g. 119.145.83.6</source>
        <translation>选填：用户设备的IP地址，而不是商户服务器的地址，例如 119.145.83.6</translation>
    </message>
    <message>
        <source>Optional: date, time and zone, e.g. 2021-11-20T13:29:35+08:00</source>
        <translation>选填：日期、时间和时区，例如 2021-11-20T13:29:35+08:00</translation>
    </message>
    <message>
        <source>This belongs to institution requests: leave it empty, or switch to institution mode.</source>
        <translation>此项仅用于机构请求：请留空，或切换到机构模式。</translation>
    </message>
    <message>
        <source>The official table does not list this for the request, and the access point may refuse it: leave it empty unless you were told to send it.</source>
        <translation>官方文档未为此类请求列出该参数，接入点可能会拒绝：如无明确要求，请留空。</translation>
    </message>
    <message>
        <source>At most %1 characters are allowed and these are %2: shorten the text.</source>
        <translation>最多允许%1个字符，当前为%2个，请缩短内容。</translation>
    </message>
    <message>
        <source>The limit of %1 may count bytes, and these are %2: a shorter text is safer.</source>
        <translation>长度上限%1可能按字节计算，当前为%2字节，建议缩短内容。</translation>
    </message>
    <message>
        <source>Only a whole number is allowed: write digits without a leading zero, from 1 to 9223372036854775807.</source>
        <translation>只能填写整数：请输入1到9223372036854775807之间的数字，不要以0开头。</translation>
    </message>
    <message>
        <source>Only the letters A to Z and a to z and digits are safe here: replace “%1” at position %2.</source>
        <translation>建议只使用大小写英文字母和数字：请替换第%2个字符“%1”。</translation>
    </message>
    <message>
        <source>A merchant number has digits only: check “%1” at position %2.</source>
        <translation>商户号只包含数字：请检查第%2个字符“%1”。</translation>
    </message>
    <message>
        <source>An AppID is usually wx and 16 letters or digits: check it for slips.</source>
        <translation>应用ID通常为wx加16位字母或数字，请检查是否有误。</translation>
    </message>
    <message>
        <source>Only characters of up to 3 bytes are allowed: “%1” at position %2 must go.</source>
        <translation>只允许不超过3字节的字符：请删除第%2个字符“%1”。</translation>
    </message>
    <message>
        <source>There is a control character (%1) at position %2: delete it, or type the text anew.</source>
        <translation>第%2个字符是控制字符（%1）：请删除，或重新输入内容。</translation>
    </message>
    <message>
        <source>There is a blank or invisible character at position %1: delete it.</source>
        <translation>第%1个字符是空白或不可见字符，请删除。</translation>
    </message>
    <message>
        <source>The text starts or ends with a blank or invisible character, at position %1: delete it.</source>
        <translation>内容的开头或结尾有空白或不可见字符（第%1个字符），请删除。</translation>
    </message>
    <message>
        <source>Blanks and punctuation in the name can keep your app from opening again after the signing: remove “%1” at position %2.</source>
        <translation>名称中的空格或标点可能导致签约完成后无法返回商户APP：请删除第%2个字符“%1”。</translation>
    </message>
    <message>
        <source>This looks URL-encoded (“%1” at position %2): write the text as people read it.</source>
        <translation>内容疑似经过URL编码（从第%2个字符起的“%1”）：请填写编码前的原文。</translation>
    </message>
    <message>
        <source>Only a whole address that starts with https:// is allowed: write one like https://pay.weixin.qq.com.</source>
        <translation>必须是以https://开头的完整地址，请参照 https://pay.weixin.qq.com 填写。</translation>
    </message>
    <message>
        <source>The address must have neither query nor fragment: remove everything from “%1” at position %2 on.</source>
        <translation>地址不能带查询参数或片段：请删除从第%2个字符“%1”开始的内容。</translation>
    </message>
    <message>
        <source>WeChat Pay cannot reach %1 from the internet: name a public host.</source>
        <translation>微信支付无法从公网访问%1：请填写公网可访问的域名。</translation>
    </message>
    <message>
        <source>Notifications may not get through to port %1: use port %2.</source>
        <translation>发往端口%1的通知可能无法送达：请使用端口%2。</translation>
    </message>
    <message>
        <source>This is no IP address: write that of the user&apos;s device, such as 119.145.83.6.</source>
        <translation>不是有效的IP地址：请填写用户设备的IP地址，例如 119.145.83.6。</translation>
    </message>
    <message>
        <source>The documentation knows IPv4 addresses only: if you can, send the user&apos;s IPv4 address instead.</source>
        <translation>官方文档仅提及IPv4地址：请尽量改填用户的IPv4地址。</translation>
    </message>
    <message>
        <source>%1 is no public address, and WeChat refuses the signing when the user&apos;s differs: send the address that the user&apos;s device has on the internet.</source>
        <translation>%1不是公网地址，与用户实际IP不一致时微信会拒绝签约：请填写用户设备的公网IP地址。</translation>
    </message>
    <message>
        <source>This is no date and time with a zone: write a real day like 2021-11-20T13:29:35+08:00.</source>
        <translation>不是带时区的有效日期时间：请按 2021-11-20T13:29:35+08:00 的格式填写真实日期。</translation>
    </message>
    <message>
        <source>This time is past and the access point will refuse it: choose a later one.</source>
        <translation>该时间已过，接入点会拒绝：请选择更晚的时间。</translation>
    </message>
    <message>
        <source>This is no access point: write https://host/ without user name, query or fragment; http is for this machine only.</source>
        <translation>不是有效的接入点：请按 https://主机/ 的格式填写，不带用户名、查询参数和片段；http仅限本机使用。</translation>
    </message>
    <message>
        <source>Direct mode</source>
        <translation>直连模式</translation>
    </message>
    <message>
        <source>Institution mode</source>
        <translation>机构模式</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>--outcome is pending, verified, refused, unverified, unreachable or unknown.</source>
        <translation>--outcome 可取 pending、verified、refused、unverified、unreachable、unknown。</translation>
    </message>
    <message>
        <source>--limit takes a whole number from 1 on.</source>
        <translation>--limit 应为不小于 1 的整数。</translation>
    </message>
    <message>
        <source>--format is json or csv.</source>
        <translation>--format 可取 json 或 csv。</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>--lang is en or zh_CN.</source>
        <translation>--lang 可取 en 或 zh_CN。</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>未验签</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Result unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>The keys to verify the answer with could not be read.</source>
        <translation>无法读取用于验签的平台证书或公钥。</translation>
    </message>
    <message>
        <source>The access point answered HTTP %1 without a reason.</source>
        <translation>接入点返回 HTTP %1，未说明原因。</translation>
    </message>
    <message>
        <source>The access point answered HTTP %1 %2: %3</source>
        <translation>接入点返回 HTTP %1 %2：%3</translation>
    </message>
    <message>
        <source>Check the key, its certificate&apos;s serial number and the merchant number; they must belong together.</source>
        <translation>请核对商户私钥、证书序列号与商户号，三者必须属于同一商户。</translation>
    </message>
    <message>
        <source>Ask WeChat Pay whether auto-debit is granted to this merchant and whether the plan is its own.</source>
        <translation>请向微信支付确认该商户是否已开通委托代扣，以及模板是否属于该商户。</translation>
    </message>
    <message>
        <source>Check the access point: host and path do not lead to this call.</source>
        <translation>请检查接入点：该主机与路径不提供此接口。</translation>
    </message>
    <message>
        <source>Wait a little, then send the same request again.</source>
        <translation>请稍候，再以相同参数重新发送。</translation>
    </message>
    <message>
        <source>Send the same request again, with the same contract code.</source>
        <translation>请以相同的签约协议号重新发送同一请求。</translation>
    </message>
    <message>
        <source>Correct what the access point names, then sign again.</source>
        <translation>请按接入点的提示更正，然后重新签约。</translation>
    </message>
    <message>
        <source>The program ended before the answer arrived.</source>
        <translation>程序在收到应答之前已退出。</translation>
    </message>
    <message>
        <source>The signature is good, but the answer holds no usable session_id.</source>
        <translation>验签通过，但应答中没有可用的 session_id。</translation>
    </message>
    <message>
        <source>There is nothing that an app could use.</source>
        <translation>没有可供 APP 使用的签约会话。</translation>
    </message>
    <message>
        <source>Send the same request again; if it happens again, give the Request-ID to WeChat Pay&apos;s support.</source>
        <translation>请重新发送同一请求；若仍然如此，请将 Request-ID 提供给微信支付技术支持。</translation>
    </message>
    <message>
        <source>The answer may be forged or altered, so its session_id is not shown.</source>
        <translation>应答可能被伪造或篡改，因此不显示其中的 session_id。</translation>
    </message>
    <message>
        <source>Check the platform keys of the profile and the network, then send the same request again.</source>
        <translation>请检查商户档案中的平台证书或公钥以及网络环境，再重新发送同一请求。</translation>
    </message>
    <message>
        <source>The request is recorded and on its way.</source>
        <translation>请求已记录，正在发送。</translation>
    </message>
    <message>
        <source>The access point opened a signing session.</source>
        <translation>接入点已创建签约会话。</translation>
    </message>
    <message>
        <source>Hand the session_id to the app before it expires.</source>
        <translation>请在过期之前将 session_id 交给 APP。</translation>
    </message>
    <message>
        <source>No session was opened.</source>
        <translation>未创建签约会话。</translation>
    </message>
    <message>
        <source>It is certain that nothing was sent.</source>
        <translation>可以确定请求没有发出。</translation>
    </message>
    <message>
        <source>Mend the connection, then sign again.</source>
        <translation>请先恢复网络连接，再重新签约。</translation>
    </message>
    <message>
        <source>The request may have arrived; whether a session was opened is not known.</source>
        <translation>请求可能已经送达；是否已创建签约会话尚不可知。</translation>
    </message>
    <message>
        <source>Send the same request again, with the same contract code: no money moves.</source>
        <translation>请以相同的签约协议号重新发送同一请求：预签约不涉及资金。</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message numerus="yes">
        <source>Nothing was sent: correct %n field(s).</source>
        <translation>
            <numerusform>未发送：请更正 %n 个字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>未发送任何请求。</translation>
    </message>
    <message>
        <source>This attempt may not be repeated exactly: sign anew.</source>
        <translation>该签约请求不能原样重发：请重新签约。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was sent.</source>
        <translation>已取消，未发送任何请求。</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>This attempt may not be repeated: its outcome is certain, or it has expired.</source>
        <translation>这笔签约请求不能原样重发：结果已经确定，或者已经过期。</translation>
    </message>
    <message>
        <source>Cancelled before anything was recorded or sent.</source>
        <translation>已取消：尚未记录，也没有发出任何内容。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>The cryptography library&apos;s OpenSSL provider (qca-ossl) was not found, so nothing can be signed. Run app/setup, or install the program again.</source>
        <translation>未找到加密库的 OpenSSL 组件（qca-ossl），无法签名。请运行 app/setup，或重新安装本程序。</translation>
    </message>
    <message>
        <source>The key file %1 is not there. It may have been moved or renamed: choose it again.</source>
        <translation>密钥文件 %1 不存在，可能已被移动或改名：请重新选择。</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read. Check that it is a file and that you are allowed to read it.</source>
        <translation>无法读取密钥文件 %1。请确认它是文件，且您有读取权限。</translation>
    </message>
    <message>
        <source>The file %1 is too large to be a key. Choose apiclient_key.pem or apiclient_cert.p12.</source>
        <translation>文件 %1 过大，不是密钥。请选择 apiclient_key.pem 或 apiclient_cert.p12。</translation>
    </message>
    <message>
        <source>The key file %1 is empty. Copy it again from where it was made.</source>
        <translation>密钥文件 %1 是空文件。请从生成处重新复制。</translation>
    </message>
    <message>
        <source>%1 holds no private key. Choose apiclient_key.pem or apiclient_cert.p12.</source>
        <translation>%1 中没有私钥。请选择 apiclient_key.pem 或 apiclient_cert.p12。</translation>
    </message>
    <message>
        <source>%1 is a certificate, not a private key. Choose apiclient_key.pem.</source>
        <translation>%1 是证书，不是私钥。请选择 apiclient_key.pem。</translation>
    </message>
    <message>
        <source>%1 is a public key, not a private key. Choose apiclient_key.pem.</source>
        <translation>%1 是公钥，不是私钥。请选择 apiclient_key.pem。</translation>
    </message>
    <message>
        <source>The key in %1 is not an RSA key. WeChat Pay accepts RSA keys only.</source>
        <translation>%1 中的密钥不是 RSA 密钥。微信支付只接受 RSA 密钥。</translation>
    </message>
    <message>
        <source>The RSA key in %1 has %2 bits. At least 2048 are needed: apply for a new certificate.</source>
        <translation>%1 中的 RSA 密钥为 %2 位，至少需要 2048 位：请重新申请证书。</translation>
    </message>
    <message>
        <source>The key in %1 is protected by a passphrase, and none was given. For a .p12 file it is usually the merchant number.</source>
        <translation>%1 中的密钥有密码保护，但未提供密码。.p12 文件的密码通常是商户号。</translation>
    </message>
    <message>
        <source>The key in %1 cannot be opened: the passphrase is wrong, or the file is damaged. For a .p12 file it is usually the merchant number.</source>
        <translation>无法打开 %1 中的密钥：密码错误，或文件已损坏。.p12 文件的密码通常是商户号。</translation>
    </message>
    <message>
        <source>The key file %1 is damaged. Copy it again from where it was made.</source>
        <translation>密钥文件 %1 已损坏。请从生成处重新复制。</translation>
    </message>
    <message>
        <source>%1 holds a certificate but no private key. Export it again with its key.</source>
        <translation>%1 中只有证书，没有私钥。请连同私钥重新导出。</translation>
    </message>
    <message>
        <source>The serial number of the merchant certificate is not known. Give it, or use a .p12 file that holds the certificate.</source>
        <translation>缺少商户证书序列号。请填写，或使用包含证书的 .p12 文件。</translation>
    </message>
    <message>
        <source>The certificate in %1 has the serial number %2, which is not the one given. Correct the serial number or choose the other file.</source>
        <translation>%1 中证书的序列号是 %2，与所填不一致。请更正序列号，或改选正确的文件。</translation>
    </message>
    <message>
        <source>The key in %1 could not make a signature. Nothing was sent; try again, and check the key if it happens again.</source>
        <translation>%1 中的密钥未能完成签名，请求没有发出。请重试；若仍然如此，请检查密钥。</translation>
    </message>
    <message>
        <source>%1 is neither a platform certificate nor a WeChat Pay public key, so answers cannot be verified with it. Choose another file.</source>
        <translation>%1 既不是平台证书，也不是微信支付公钥，无法用于验签。请另选文件。</translation>
    </message>
    <message>
        <source>The folder of the history %1 cannot be made. Check the path and its permissions.</source>
        <translation>无法创建历史记录 %1 所在的文件夹。请检查路径和权限。</translation>
    </message>
    <message>
        <source>You are not allowed to write the history %1. Check the owner and the permissions of the file and its folder.</source>
        <translation>没有写入历史记录 %1 的权限。请检查文件及其文件夹的属主和权限。</translation>
    </message>
    <message>
        <source>The history %1 is read-only. Make the file and its folder writable.</source>
        <translation>历史记录 %1 为只读。请将文件及其文件夹改为可写。</translation>
    </message>
    <message>
        <source>The disk that holds the history %1 is full. Make room, then try again.</source>
        <translation>历史记录 %1 所在磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The history %1 is damaged or is not a history of this program. It was left as it is: put it aside or restore a copy.</source>
        <translation>历史记录 %1 已损坏，或不是本程序的历史记录。文件保持原样：请将其移开，或恢复备份。</translation>
    </message>
    <message>
        <source>The history %1 was written by a newer version of this program. Update this program; the file was left as it is.</source>
        <translation>历史记录 %1 由更新版本的程序写入。请升级本程序；文件保持原样。</translation>
    </message>
    <message>
        <source>Another program keeps the history %1 locked. Close it, then try again.</source>
        <translation>历史记录 %1 被其他程序锁定。请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>The history %1 holds no such attempt.</source>
        <translation>历史记录 %1 中没有这条签约请求。</translation>
    </message>
    <message>
        <source>The history %1 could not be used: %2</source>
        <translation>历史记录 %1 无法使用：%2</translation>
    </message>
    <message>
        <source>The name of the access point could not be resolved. Check the address and your network.</source>
        <translation>无法解析接入点的域名。请检查地址和网络。</translation>
    </message>
    <message>
        <source>No trusted TLS connection could be made. Check the certificate of the access point, the date of this machine and any proxy in between.</source>
        <translation>无法建立可信的 TLS 连接。请检查接入点的证书、本机日期以及中间的代理。</translation>
    </message>
    <message>
        <source>The proxy did not make the connection. Check the proxy settings of the system.</source>
        <translation>代理未能建立连接。请检查系统的代理设置。</translation>
    </message>
    <message>
        <source>The access point fell silent before its answer was whole.</source>
        <translation>接入点在返回完整应答之前停止了响应。</translation>
    </message>
    <message>
        <source>The time limit passed before the answer was whole.</source>
        <translation>在收到完整应答之前已超时。</translation>
    </message>
    <message>
        <source>The call was cancelled before an answer arrived.</source>
        <translation>在收到应答之前已取消。</translation>
    </message>
    <message>
        <source>The connection broke before the answer was whole.</source>
        <translation>在收到完整应答之前连接中断。</translation>
    </message>
    <message>
        <source>The answer was larger than 1 MiB and was dropped.</source>
        <translation>应答超过 1 MiB，已放弃接收。</translation>
    </message>
    <message>
        <source>This program does not send there: plain http is for loopback only, and an address may hold no user name.</source>
        <translation>本程序不会向该地址发送：http 仅限本机，且地址中不得含用户名。</translation>
    </message>
    <message>
        <source>The access point is not a complete address. Write it like https://apihk.mch.weixin.qq.com/.</source>
        <translation>接入点不是完整的地址，应形如 https://apihk.mch.weixin.qq.com/。</translation>
    </message>
    <message>
        <source>The access point must begin with https://.</source>
        <translation>接入点必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>Plain http is allowed on this machine only (127.0.0.1, ::1, localhost). Use https://.</source>
        <translation>http 仅限本机（127.0.0.1、::1、localhost）使用，请改用 https://。</translation>
    </message>
    <message>
        <source>The access point must not hold a user name or password.</source>
        <translation>接入点中不得含用户名或密码。</translation>
    </message>
    <message>
        <source>The access point must not hold a query (?) or a fragment (#).</source>
        <translation>接入点中不得含查询参数（?）或片段（#）。</translation>
    </message>
    <message>
        <source>A sandbox identity never signs for WeChat Pay. Leave the access point empty to use the sandbox, or choose a live profile.</source>
        <translation>沙箱身份不会向微信支付发起签名请求。请将接入点留空以使用沙箱，或改选正式商户档案。</translation>
    </message>
    <message>
        <source>A live identity never signs for this machine. Choose the sandbox profile, or the access point of the live profile.</source>
        <translation>正式商户身份不会向本机发起签名请求。请改选沙箱档案，或使用该正式档案的接入点。</translation>
    </message>
    <message>
        <source>A live identity signs only for its own access point. Leave the access point empty to use it.</source>
        <translation>正式商户身份只向自己的接入点发起签名请求。请将接入点留空。</translation>
    </message>
    <message>
        <source>Signature verified with key %1.</source>
        <translation>验签通过，所用平台证书或公钥：%1。</translation>
    </message>
    <message>
        <source>The answer is not signed.</source>
        <translation>应答没有签名。</translation>
    </message>
    <message>
        <source>The signature is incomplete: %1 is missing. A proxy may have removed it.</source>
        <translation>签名信息不完整：缺少 %1，可能被代理移除。</translation>
    </message>
    <message>
        <source>The time in the signature cannot be read.</source>
        <translation>签名中的时间戳无法识别。</translation>
    </message>
    <message>
        <source>The signature&apos;s time differs from this machine&apos;s by %1 seconds; at most 5 minutes are allowed. Check the clock of this machine.</source>
        <translation>签名时间与本机时间相差 %1 秒，最多允许 5 分钟。请校准本机时钟。</translation>
    </message>
    <message>
        <source>The answer was signed with key %1, which this profile does not know.</source>
        <translation>应答由序列号为 %1 的密钥签名，当前商户档案中没有对应的平台证书或公钥。</translation>
    </message>
    <message>
        <source>The signature is a deliberate probe of WeChat Pay&apos;s, made to fail. Send again.</source>
        <translation>这是微信支付的签名探测流量，签名故意有误。请重新发送。</translation>
    </message>
    <message>
        <source>The signature is not Base64 and cannot be read.</source>
        <translation>签名不是有效的 Base64，无法识别。</translation>
    </message>
    <message>
        <source>The signature does not fit the answer: it was altered on its way, or signed by another key.</source>
        <translation>签名与应答不符：应答可能在途中被篡改，或由其他密钥签名。</translation>
    </message>
    <message>
        <source>The sandbox listens beyond this machine only with TLS: add --tls.</source>
        <translation>沙箱监听本机以外的地址时必须使用 TLS：请加上 --tls。</translation>
    </message>
    <message>
        <source>Another program listens at the sandbox&apos;s address already. Choose another port.</source>
        <translation>沙箱的监听地址已被其他程序占用。请更换端口。</translation>
    </message>
    <message>
        <source>The sandbox cannot listen at this address: %1</source>
        <translation>沙箱无法监听该地址：%1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s TLS could not be set up: %1</source>
        <translation>沙箱的 TLS 无法启用：%1</translation>
    </message>
    <message>
        <source>The access point refused the connection, or no route leads there. Check the address and whether it is running.</source>
        <translation>接入点拒绝连接，或网络不可达。请检查地址，并确认其正在运行。</translation>
    </message>
    <message>
        <source>The connection to the access point did not stand in time, TLS included. Check your network, then send again.</source>
        <translation>连接接入点（含 TLS 握手）超时。请检查网络后重新发送。</translation>
    </message>
    <message>
        <source>The sandbox&apos;s key folder %1 cannot be written. Check its owner and permissions.</source>
        <translation>沙箱的密钥文件夹 %1 无法写入。请检查其属主和权限。</translation>
    </message>
    <message>
        <source>The sandbox&apos;s keys could not be made: %1</source>
        <translation>沙箱的密钥无法生成：%1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s file %1 is damaged or does not belong to the others. Move its folder away: a new set is made at the next start.</source>
        <translation>沙箱的文件 %1 已损坏，或与其他文件不配套。请将其所在文件夹移开：下次启动时会重新生成。</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>There is no scenario “%1”.</source>
        <translation>没有场景“%1”。</translation>
    </message>
    <message>
        <source>--listen takes HOST:PORT, as 127.0.0.1:0.</source>
        <translation>--listen 应为 HOST:PORT，例如 127.0.0.1:0。</translation>
    </message>
</context>
<context>
    <name>Sign</name>
    <message>
        <source>--timeout takes a number of seconds, at most 3600.</source>
        <translation>--timeout 应为秒数，最大 3600。</translation>
    </message>
    <message>
        <source>--mode is direct or institution.</source>
        <translation>--mode 可取 direct 或 institution。</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>No expiry was sent; the access point&apos;s own limit applies and is not published.</source>
        <translation>请求未带过期时间；以接入点自身的期限为准，该期限未公布。</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Expired at %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message>
        <source>%1 left, until %2</source>
        <translation>剩余 %1，有效期至 %2</translation>
    </message>
</context>
<context>
    <name>cli::AttemptRun</name>
    <message>
        <source>This answer is not recorded: keep the line above.</source>
        <translation>该应答未能写入历史记录：请保存上面一行。</translation>
    </message>
</context>
<context>
    <name>ui::ActionBar</name>
    <message>
        <source>Fill example</source>
        <translation>填入示例</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 · %2 s</source>
        <translation>%1 · %2 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct</source>
        <translation>
            <numerusform>有 %n 个字段需要更正</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting the sandbox</source>
        <translation>正在启动沙箱</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>正在签名</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>正在记录</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>正在等待应答</translation>
    </message>
    <message>
        <source>Verifying the answer</source>
        <translation>正在验签</translation>
    </message>
    <message>
        <source>Recording the outcome</source>
        <translation>正在记录结果</translation>
    </message>
</context>
<context>
    <name>ui::ContractForm</name>
    <message>
        <source>Merchant</source>
        <translation>商户</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>通知与接入</translation>
    </message>
    <message>
        <source>+30 min</source>
        <translation>+30 分钟</translation>
    </message>
    <message>
        <source>Expires 30 minutes from now</source>
        <translation>30 分钟后过期</translation>
    </message>
    <message>
        <source>+2 h</source>
        <translation>+2 小时</translation>
    </message>
    <message>
        <source>Expires 2 hours from now</source>
        <translation>2 小时后过期</translation>
    </message>
    <message>
        <source>The profile&apos;s access point</source>
        <translation>使用商户档案的接入点</translation>
    </message>
    <message>
        <source>The profile&apos;s: %1</source>
        <translation>商户档案的接入点：%1</translation>
    </message>
</context>
<context>
    <name>ui::EnvironmentBadge</name>
    <message>
        <source>SANDBOX</source>
        <translation>沙箱环境</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>正式环境</translation>
    </message>
    <message>
        <source>Contracts signed with this profile are real.</source>
        <translation>用此商户档案签的都是真实协议。</translation>
    </message>
    <message>
        <source>Nothing signed with this profile is real.</source>
        <translation>用此商户档案签的都不是真实协议。</translation>
    </message>
</context>
<context>
    <name>ui::FormField</name>
    <message>
        <source>Not in the official table: leave it empty unless WeChat Pay asked for it.</source>
        <translation>官方参数表中没有此字段：除非微信支付要求，否则请留空。</translation>
    </message>
    <message>
        <source>%1, invalid entry</source>
        <translation>%1，填写有误</translation>
    </message>
</context>
<context>
    <name>ui::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Contract code</source>
        <translation>商户侧签约协议号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>展示名称</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>商户档案</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message>
        <source>The history is not available.</source>
        <translation>历史记录暂不可用。</translation>
    </message>
    <message>
        <source>No attempt matches.</source>
        <translation>没有符合条件的签约请求。</translation>
    </message>
    <message>
        <source>Every signing attempt will be listed here, newest first.</source>
        <translation>每一笔签约请求都会列在这里，最新的在最前。</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>Search: contract code, session_id, openid, name …</source>
        <translation>搜索：协议号、session_id、openid、名称……</translation>
    </message>
    <message>
        <source>Show outcomes</source>
        <translation>按结果筛选</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>全部结果</translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>报文查看</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>String-to-sign</source>
        <translation>待签名串</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>报文头</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>应答</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>The answer in view is not recorded and will be lost. Close anyway?</source>
        <translation>当前显示的应答没有写入历史记录，关闭后将会丢失。仍要关闭吗？</translation>
    </message>
    <message>
        <source>A request is on its way; its outcome will stay unknown. Close anyway?</source>
        <translation>有一笔请求正在进行，关闭后其结果将无从得知。仍要关闭吗？</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍要关闭</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>About Papay Console</source>
        <translation>关于委托代扣签约台</translation>
    </message>
    <message>
        <source>Papay Console %1: signs auto-debit contracts with WeChat Pay Global and keeps every attempt.</source>
        <translation>委托代扣签约台 %1：微信支付境外委托代扣签约，每一次签约请求都留有记录。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The sandbox is starting …</source>
        <translation>沙箱正在启动……</translation>
    </message>
    <message>
        <source>Sandbox at %1</source>
        <translation>沙箱地址：%1</translation>
    </message>
    <message>
        <source>The sandbox did not start.</source>
        <translation>沙箱未能启动。</translation>
    </message>
    <message>
        <source>Papay Console</source>
        <translation>委托代扣签约台</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Switch language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>ui::RequestLog</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
</context>
<context>
    <name>ui::SandboxPage</name>
    <message>
        <source>Not started yet</source>
        <translation>尚未启动</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动……</translation>
    </message>
    <message>
        <source>Running. Its address on this computer:</source>
        <translation>正在运行，本机地址：</translation>
    </message>
    <message>
        <source>Embedded sandbox</source>
        <translation>内置沙箱</translation>
    </message>
    <message>
        <source>An access point inside this program. It checks signatures and fields as the real one does, and opens no real contract.</source>
        <translation>程序内置的接入点。它像真实接入点一样验签、校验字段，但不会签下任何真实协议。</translation>
    </message>
    <message>
        <source>Address of the sandbox</source>
        <translation>沙箱地址</translation>
    </message>
    <message>
        <source>Requests that the sandbox answered</source>
        <translation>沙箱应答过的请求</translation>
    </message>
    <message>
        <source>Checks and body of the selected request</source>
        <translation>所选请求的检查项与报文主体</translation>
    </message>
    <message>
        <source>Select a request to see its checks and its body.</source>
        <translation>选中一条请求，查看检查项与报文主体。</translation>
    </message>
</context>
<context>
    <name>ui::SessionCard</name>
    <message>
        <source>Copy session_id</source>
        <translation>复制 session_id</translation>
    </message>
    <message>
        <source>Session session_id</source>
        <translation>签约会话 session_id</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>暂无签约会话</translation>
    </message>
    <message>
        <source>Fill in the form and press Sign: the verified session_id appears here.</source>
        <translation>填好表单后点“签约”：验签通过的 session_id 会显示在这里。</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发出</translation>
    </message>
    <message>
        <source>Not recorded: copy what you need before you close. %1</source>
        <translation>未写入历史记录：关闭之前请先复制所需内容。%1</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验签</translation>
    </message>
    <message>
        <source>Request-ID</source>
        <translation>Request-ID</translation>
    </message>
    <message>
        <source>%1 ms, HTTP %2</source>
        <translation>%1 毫秒，HTTP %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Merchant profile</source>
        <translation>商户档案</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language (Ctrl+L)</source>
        <translation>语言（Ctrl+L）</translation>
    </message>
</context>
</TS>
