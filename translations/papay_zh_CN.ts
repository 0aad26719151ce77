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
        <translation>退出状态：0 成功，2 用法或字段有误，3 密钥或证书，4 未送达或结果未知，5 被拒，6 未验签，7 签约历史无法写入。</translation>
    </message>
    <message>
        <source>check looks at a profile from key to live call. Exit status: 0 nothing is red, 3 key, certificate or platform key, 4 unreachable, 3 anything else that is red.</source>
        <translation>check 逐项检查商户档案，从密钥直到实际调用。退出状态：0 没有红色项，3 密钥、证书或平台密钥有误，4 无法连接接入点，其余红色项也为 3。</translation>
    </message>
    <message>
        <source>Secrets come by a line of an open descriptor, or are asked for on the terminal; with --passphrase-fd nobody is asked. With --apiv3-key-fd the --verify-key may be left out.</source>
        <translation>口令等机密从已打开的文件描述符逐行读取，否则在终端上询问；给出 --passphrase-fd 时不再询问。给出 --apiv3-key-fd 时可省略 --verify-key。</translation>
    </message>
    <message>
        <source>With --profile, --base-uri is another address for this request. Fields that are not given come from the profile&apos;s form defaults.</source>
        <translation>与 --profile 同用时，--base-uri 为本次请求另行指定接入点。未给出的字段取自商户档案的表单默认值。</translation>
    </message>
    <message>
        <source>The signal SIGUSR1 makes a running sandbox change its platform key: a line {&quot;rotated&quot;:SERIAL} follows.</source>
        <translation>向运行中的沙箱发送 SIGUSR1 信号即更换平台证书及密钥，随后输出一行 {&quot;rotated&quot;:SERIAL}。</translation>
    </message>
    <message>
        <source>Name a subcommand: demo, sign, check, history, database or sandbox.</source>
        <translation>请指定子命令：demo、sign、check、history、database 或 sandbox。</translation>
    </message>
    <message>
        <source>There is no subcommand “%1”: use demo, sign, check, history, database or sandbox.</source>
        <translation>没有子命令“%1”：可用 demo、sign、check、history、database 或 sandbox。</translation>
    </message>
    <message>
        <source>database says where the history lies: in the data folder, or on a PostgreSQL server that several desks share. use names the server as a desk connects to it; create, migrate and purge work there as its owner, and what they are not told they take from the setting. purge shows what it would remove and removes it with --yes. use keeps the password of --password-fd in the system key ring; PGPASSWORD and ~/.pgpass serve too.</source>
        <translation>database 管理签约历史的存放位置：数据目录，或多个签约台共用的 PostgreSQL 服务器。use 指定签约台连接的服务器；create、migrate 和 purge 以服务器所有者身份执行，未给出的选项取自当前设置。purge 先列出将删除的内容，加 --yes 才删除。use 把 --password-fd 给出的密码存入系统密钥环；也可使用 PGPASSWORD 或 ~/.pgpass。</translation>
    </message>
    <message>
        <source>history export writes every attempt that the filters leave; import reads the JSON lines (jsonl) of another console; bundle prints what WeChat Pay&apos;s support asks for. T is a day or a time with its zone. With --masked openid and name are masked.</source>
        <translation>history export 写出符合筛选条件的全部签约请求；import 读取其他签约台导出的 JSON 行（jsonl）；bundle 输出微信支付技术支持所需的资料。T 是日期，或带时区的时间。加 --masked 时，用户标识和姓名会脱敏。</translation>
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
    <name>Codes</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Used on %1 (%2).</source>
        <translation>已于%1使用（%2）。</translation>
    </message>
    <message>
        <source>Used on %1 by %2 (%3).</source>
        <translation>已于%1由 %2 使用（%3）。</translation>
    </message>
    <message>
        <source>Same content.</source>
        <translation>内容相同。</translation>
    </message>
    <message>
        <source>Other content: %1.</source>
        <translation>内容不同：%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>Used %n time(s) before that.</source>
        <translation>
            <numerusform>此前还使用过%n次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {date}, {time}, {seq} and {random} can stand in braces, the last two with a width as in {seq:4}.</source>
        <translation>花括号内只能是 {date}、{time}、{seq} 和 {random}，后两者可带位数，例如 {seq:4}。</translation>
    </message>
    <message>
        <source>A width is a number from 1 to 12, as in {seq:4}.</source>
        <translation>位数为1到12的数字，例如 {seq:4}。</translation>
    </message>
    <message>
        <source>Outside of braces, only the letters A to Z and a to z and digits are allowed.</source>
        <translation>花括号外只允许大小写英文字母和数字。</translation>
    </message>
    <message>
        <source>The codes would have more than 32 characters: shorten the pattern.</source>
        <translation>签约协议号会超过32个字符：请缩短规则。</translation>
    </message>
    <message>
        <source>All codes would be the same: add {time}, {seq} or {random}.</source>
        <translation>签约协议号会全部相同：请加入 {time}、{seq} 或 {random}。</translation>
    </message>
</context>
<context>
    <name>ColourChooser</name>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>ColumnTitles</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>签约会话</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>签约请求</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>错误信息</translation>
    </message>
    <message>
        <source>Details of the refusal</source>
        <translation>错误详情</translation>
    </message>
    <message>
        <source>Request-ID</source>
        <translation>Request-ID</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验签</translation>
    </message>
    <message>
        <source>Duration in milliseconds</source>
        <translation>耗时（毫秒）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>请求时间</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>商户档案</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Transport failure</source>
        <translation>传输故障</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Repeats the attempt</source>
        <translation>原样重发自</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Serial number of the signing key</source>
        <translation>商户证书序列号</translation>
    </message>
    <message>
        <source>Serial number of the answer&apos;s key</source>
        <translation>应答签名的平台证书序列号或公钥ID</translation>
    </message>
    <message>
        <source>Profile&apos;s number</source>
        <translation>商户档案编号</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>签约台实例</translation>
    </message>
    <message>
        <source>Computer&apos;s user</source>
        <translation>系统用户</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
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
        <translation>签约历史、设置和沙箱密钥的存放目录。</translation>
    </message>
    <message>
        <source>The merchant profile to begin with.</source>
        <translation>启动时使用的商户档案。</translation>
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
        <source>There is no profile “%1”. There are: %2</source>
        <translation>没有商户档案“%1”。现有：%2</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>界面语言。</translation>
    </message>
    <message>
        <source>--lang is one of these: %1.</source>
        <translation>--lang 可取：%1。</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>body</source>
        <translation>报文主体</translation>
    </message>
    <message>
        <source>%1 bytes, SHA-256 %2</source>
        <translation>%1 字节，SHA-256 %2</translation>
    </message>
    <message>
        <source>live</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直连</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>own</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Duration in ms</source>
        <translation>耗时（毫秒）</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>商户档案</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Signing certificate</source>
        <translation>签名证书</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>Request-ID</source>
        <translation>Request-ID</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验签</translation>
    </message>
    <message>
        <source>Platform key</source>
        <translation>平台证书</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>签约请求</translation>
    </message>
    <message>
        <source>Repeats attempt</source>
        <translation>重复自</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>签约台实例</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>all bytes</source>
        <translation>全部字节</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>请求：%1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>应答：%1</translation>
    </message>
    <message>
        <source>Request header: %1</source>
        <translation>请求头：%1</translation>
    </message>
    <message>
        <source>Answer header: %1</source>
        <translation>应答头：%1</translation>
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
        <source>--mchid takes a merchant number: at most 32 digits or letters.</source>
        <translation>--mchid 应为商户号：最多 32 位数字或字母。</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>“%1” does not take the option --%2.</source>
        <translation>“%1”没有选项 --%2。</translation>
    </message>
    <message>
        <source>Say what to do: papayctl database status, use, create, migrate or purge.</source>
        <translation>请指定操作：papayctl database status、use、create、migrate 或 purge。</translation>
    </message>
    <message>
        <source>--port takes a number from 1 to 65535.</source>
        <translation>--port 须为 1 到 65535 的数字。</translation>
    </message>
    <message>
        <source>Name the server by --host, --database and --user.</source>
        <translation>请用 --host、--database 和 --user 指定服务器。</translation>
    </message>
    <message>
        <source>Give either --local or a server, not both.</source>
        <translation>--local 与服务器只能二选一。</translation>
    </message>
    <message>
        <source>--user names the owner of the shared history: a desk may not do this.</source>
        <translation>请用 --user 指定共享签约历史的所有者：签约台的角色无权执行此操作。</translation>
    </message>
    <message>
        <source>--desk-role names the role that the desks connect as.</source>
        <translation>请用 --desk-role 指定各签约台连接时使用的角色。</translation>
    </message>
    <message>
        <source>--older-than takes a whole number of days from 1 on.</source>
        <translation>--older-than 须为不小于 1 的整数天数。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The form has no field “%1”, so it was left out.</source>
        <translation>表单中没有“%1”字段，已略过。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number, so it was left out.</source>
        <translation>“%1”不是整数，已略过。</translation>
    </message>
    <message>
        <source>“%1” is not a text, so it was left out.</source>
        <translation>“%1”不是文本，已略过。</translation>
    </message>
    <message>
        <source>“%1” came more than once; the last one was taken.</source>
        <translation>“%1”出现多次，已采用最后一次的值。</translation>
    </message>
    <message>
        <source>“%1” is not needed for the form and was left out.</source>
        <translation>表单用不到“%1”，已略过。</translation>
    </message>
    <message>
        <source>“%1” was not understood and was left out.</source>
        <translation>无法识别“%1”，已略过。</translation>
    </message>
    <message>
        <source>The text breaks off in the middle: copy it again as a whole.</source>
        <translation>内容在中途断开：请重新复制完整内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from JSON.</source>
        <translation>
            <numerusform>已从JSON填入 %n 个字段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from a curl command.</source>
        <translation>
            <numerusform>已从curl命令填入 %n 个字段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from PHP.</source>
        <translation>
            <numerusform>已从PHP代码填入 %n 个字段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from lines of names and values.</source>
        <translation>
            <numerusform>已从“名称=值”文本行填入 %n 个字段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from Go.</source>
        <translation>
            <numerusform>已从Go代码填入 %n 个字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines of name=value</source>
        <translation>“名称=值”文本行</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Nothing in this text was understood: paste a JSON body, a curl command, the PHP array of the SDK, or lines like plan_id=123.</source>
        <translation>无法识别这段内容：可粘贴JSON请求体、curl命令、SDK文档中的PHP数组，或形如 plan_id=123 的文本行。</translation>
    </message>
    <message>
        <source>No field of the form was found in this text (%1).</source>
        <translation>这段内容（%1）中没有找到表单字段。</translation>
    </message>
</context>
<context>
    <name>FieldFindings</name>
    <message>
        <source>Warning: %1</source>
        <translation>提醒：%1</translation>
    </message>
</context>
<context>
    <name>Fields</name>
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
        <source>Direct mode</source>
        <translation>直连模式</translation>
    </message>
    <message>
        <source>Institution mode</source>
        <translation>机构模式</translation>
    </message>
    <message>
        <source>Plan ID</source>
        <translation>模板ID</translation>
    </message>
    <message>
        <source>The number WeChat Pay gave your deduction plan, e.g. 123</source>
        <translation>微信支付为委托代扣模板分配的编号，例如 123</translation>
    </message>
</context>
<context>
    <name>FoundMaterials</name>
    <message>
        <source>“pasted text”</source>
        <extracomment>stands for the file&apos;s name in a sentence</extracomment>
        <translation>“粘贴的文本”</translation>
    </message>
    <message>
        <source>Merchant API private key, protected by a passphrase: you are asked for it when it is used.</source>
        <translation>商户API私钥，有口令保护：使用时会询问口令。</translation>
    </message>
    <message>
        <source>Merchant API private key, RSA %1. It belongs to the merchant certificate here.</source>
        <translation>商户API私钥，RSA %1，与此处的商户API证书相符。</translation>
    </message>
    <message>
        <source>Merchant API private key, RSA %1. It belongs to no certificate here: add apiclient_cert.pem, or give the serial number.</source>
        <translation>商户API私钥，RSA %1。此处没有与它相符的证书：请添加 apiclient_cert.pem，或填写证书序列号。</translation>
    </message>
    <message>
        <source>Merchant certificate of %1, serial number %2, valid until %3.</source>
        <translation>%1 的商户API证书，序列号 %2，有效期至 %3。</translation>
    </message>
    <message>
        <source>Merchant certificate of merchant %1, serial number %2, valid until %3.</source>
        <translation>商户号 %1 的商户API证书，序列号 %2，有效期至 %3。</translation>
    </message>
    <message>
        <source>Merchant certificate of merchant %1 (%2), serial number %3, valid until %4.</source>
        <translation>商户号 %1（%2）的商户API证书，序列号 %3，有效期至 %4。</translation>
    </message>
    <message>
        <source>%1 Its private key is not here: add apiclient_key.pem of the same set.</source>
        <translation>%1此处没有它的私钥：请添加同一套的 apiclient_key.pem。</translation>
    </message>
    <message>
        <source>Merchant key and certificate in one file, protected by a password, which is usually the merchant number: you are asked for it when it is used.</source>
        <translation>私钥和证书在同一个文件中，有密码保护，密码通常是商户号：使用时会询问密码。</translation>
    </message>
    <message>
        <source>Merchant key and certificate in one file. The merchant number did not open it: you are asked for its password when it is used, unless the file is damaged.</source>
        <translation>私钥和证书在同一个文件中，用商户号打不开：使用时会询问密码；也可能是文件已损坏。</translation>
    </message>
    <message>
        <source>Merchant key and certificate in one file; the merchant number opened it.</source>
        <translation>私钥和证书在同一个文件中，已用商户号作为密码打开。</translation>
    </message>
    <message>
        <source>Merchant key and certificate in one file, without a password.</source>
        <translation>私钥和证书在同一个文件中，没有密码。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The private key of another certificate here, not the merchant&apos;s: it is not used.</source>
        <translation>这是此处另一张证书的私钥，不是商户的：不会使用。</translation>
    </message>
    <message>
        <source>The public key of a certificate here, which says it all: it is not used.</source>
        <translation>这是此处某张证书的公钥，有证书就够了：不会使用。</translation>
    </message>
    <message>
        <source>This is a platform certificate, serial number %1, valid until %2: it was added below, under Platform keys.</source>
        <translation>这是平台证书，序列号 %1，有效期至 %2：已添加到下方的“平台密钥”。</translation>
    </message>
    <message>
        <source>This is a WeChat Pay public key, RSA %1: it was added below, under Platform keys. Give its ID (PUB_KEY_ID_…) there.</source>
        <translation>这是微信支付公钥，RSA %1：已添加到下方的“平台密钥”。请在那里填写公钥ID（PUB_KEY_ID_…）。</translation>
    </message>
    <message>
        <source>This is the APIv3 key, 32 characters.</source>
        <translation>这是APIv3密钥，32 个字符。</translation>
    </message>
    <message>
        <source>The certificate of a certificate authority: it is not needed here.</source>
        <translation>这是证书颁发机构的证书：此处不需要。</translation>
    </message>
    <message>
        <source>The certificate of a web server: it is not needed here.</source>
        <translation>这是网站服务器的证书：此处不需要。</translation>
    </message>
    <message>
        <source>The certificate tool&apos;s leaflet: there is nothing to read in it.</source>
        <translation>这是证书工具附带的说明文件：无需读取。</translation>
    </message>
    <message>
        <source>These are too many files: from here on they were not read. Choose the folder with the merchant&apos;s files only.</source>
        <translation>文件太多：从这个文件起没有读取。请只选择存放商户文件的文件夹。</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>A WeChat Pay public key does not expire.</source>
        <translation>微信支付公钥不会过期。</translation>
    </message>
    <message>
        <source>The platform certificate that expires first is valid until %1.</source>
        <translation>最先到期的平台证书有效期至 %1。</translation>
    </message>
    <message>
        <source>The key can be used: RSA, %1 bits.</source>
        <translation>私钥可用：RSA，%1 位。</translation>
    </message>
    <message>
        <source>The key can be opened.</source>
        <translation>私钥可以打开。</translation>
    </message>
    <message>
        <source>The merchant certificate belongs to the key.</source>
        <translation>商户API证书与私钥配套。</translation>
    </message>
    <message>
        <source>Requests name the serial number of this certificate: %1.</source>
        <translation>请求中使用的就是该证书的序列号：%1。</translation>
    </message>
    <message>
        <source>The certificate was issued to merchant %1.</source>
        <translation>证书签发给商户号 %1。</translation>
    </message>
    <message>
        <source>The merchant certificate is valid until %1.</source>
        <translation>商户API证书有效期至 %1。</translation>
    </message>
    <message>
        <source>The identity belongs to the environment of the profile.</source>
        <translation>身份与商户档案的环境一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) of the platform can verify answers.</source>
        <translation>
            <numerusform>有 %n 个平台密钥可用于验签。</numerusform>
        </translation>
    </message>
    <message>
        <source>The APIv3 key has 32 characters, as it should.</source>
        <translation>APIv3密钥为 32 个字符，符合要求。</translation>
    </message>
    <message>
        <source>The access point %1 was found and answers.</source>
        <translation>接入点 %1 可以访问并有应答。</translation>
    </message>
    <message>
        <source>The clock of this machine agrees with the access point&apos;s.</source>
        <translation>本机时间与接入点一致。</translation>
    </message>
    <message numerus="yes">
        <source>The access point accepted the signature; %n platform certificate(s) came, were opened and verified.</source>
        <translation>
            <numerusform>接入点接受了签名；收到 %n 张平台证书，已解密并通过验签。</numerusform>
        </translation>
    </message>
    <message>
        <source>The merchant certificate expired on %1. Apply for a new one in the merchant platform, then choose its files here.</source>
        <translation>商户API证书已于 %1 过期。请在商户平台申请新证书，然后在此选择新文件。</translation>
    </message>
    <message>
        <source>The platform certificate %1 expired on %2. Remove it from the profile; a new one is downloaded where the APIv3 key is known.</source>
        <translation>平台证书 %1 已于 %2 过期。请从商户档案中移除；填写了APIv3密钥时会自动下载新证书。</translation>
    </message>
    <message numerus="yes">
        <source>The merchant certificate expires in %n day(s), on %1. Apply for a new one in the merchant platform in time: up to three may be valid at once.</source>
        <translation>
            <numerusform>商户API证书将在 %n 天后（%1）过期。请及时在商户平台申请新证书：最多可同时有三张有效证书。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The platform certificate %1 expires in %n day(s), on %2. A new one is downloaded where the APIv3 key is known; else choose the new file in time.</source>
        <translation>
            <numerusform>平台证书 %1 将在 %n 天后（%2）过期。填写了APIv3密钥时会自动下载新证书；否则请及时选择新文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate %1 is valid only from %2. Check the date of this machine, or wait until then.</source>
        <translation>证书 %1 自 %2 起才生效。请检查本机日期，或等到那时再用。</translation>
    </message>
    <message>
        <source>No platform certificate is there yet. The live call below fetches them.</source>
        <translation>还没有平台证书。下面的实际调用会下载。</translation>
    </message>
    <message>
        <source>Nothing is there to verify answers with. Enter the APIv3 key, so that the platform certificates can be fetched, or add the WeChat Pay public key.</source>
        <translation>没有可用于验签的密钥。请填写APIv3密钥以便下载平台证书，或添加微信支付公钥。</translation>
    </message>
    <message>
        <source>No APIv3 key is at hand; with a WeChat Pay public key none is needed to sign and verify.</source>
        <translation>没有APIv3密钥；使用微信支付公钥时，签名和验签不需要它。</translation>
    </message>
    <message>
        <source>The APIv3 key is not at hand, so the platform certificates cannot be opened. Enter it in the profile.</source>
        <translation>APIv3密钥不在手边，无法解密平台证书。请在商户档案中填写。</translation>
    </message>
    <message>
        <source>The clock of this machine is %1 seconds ahead of the access point&apos;s. From 5 minutes on requests are refused: set it by the network.</source>
        <translation>本机时间比接入点快 %1 秒。相差 5 分钟及以上时请求会被拒绝：请开启网络校时。</translation>
    </message>
    <message>
        <source>The clock of this machine is %1 seconds behind the access point&apos;s. From 5 minutes on requests are refused: set it by the network.</source>
        <translation>本机时间比接入点慢 %1 秒。相差 5 分钟及以上时请求会被拒绝：请开启网络校时。</translation>
    </message>
    <message>
        <source>The access point accepted the signature. Its certificates could not be opened without the APIv3 key: enter it in the profile.</source>
        <translation>接入点接受了签名。没有APIv3密钥，无法解密平台证书：请在商户档案中填写。</translation>
    </message>
    <message>
        <source>The access point answered: this merchant has WeChat Pay public keys instead of platform certificates, as the profile says.</source>
        <translation>接入点已应答：该商户使用微信支付公钥而非平台证书，与商户档案一致。</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>商户API私钥</translation>
    </message>
    <message>
        <source>Merchant certificate</source>
        <translation>商户API证书</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Platform keys</source>
        <translation>平台密钥</translation>
    </message>
    <message>
        <source>Validity of the platform keys</source>
        <translation>平台密钥有效期</translation>
    </message>
    <message>
        <source>APIv3 key</source>
        <translation>APIv3密钥</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Live call</source>
        <translation>实际调用</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>The profile names no merchant certificate, so nothing can be compared with the key. Add apiclient_cert.pem.</source>
        <translation>商户档案中没有商户API证书，无法与私钥核对。请添加 apiclient_cert.pem。</translation>
    </message>
    <message>
        <source>The merchant certificate belongs to another key. Choose the key and the certificate of one and the same set.</source>
        <translation>商户API证书与私钥不配套。请选择同一套中的私钥和证书。</translation>
    </message>
    <message>
        <source>The serial number of the profile is another than the certificate&apos;s, which is %1. Put that one into the profile.</source>
        <translation>商户档案中的证书序列号与证书不符，证书的序列号是 %1。请在商户档案中改为该序列号。</translation>
    </message>
    <message>
        <source>The certificate was issued to merchant %1, and the profile is of merchant %2. Choose the files of that merchant, or correct the number.</source>
        <translation>证书签发给商户号 %1，而商户档案的商户号是 %2。请选择该商户的文件，或更正商户号。</translation>
    </message>
    <message>
        <source>The certificate names no merchant number, so whether it is of merchant %1 cannot be told. The live call tells.</source>
        <translation>证书中没有商户号，无法判断是否属于商户号 %1。以实际调用的结果为准。</translation>
    </message>
    <message>
        <source>The certificate is a sandbox&apos;s, and the profile is live: nothing is signed with it. Choose the merchant&apos;s own files, or make this a sandbox profile.</source>
        <translation>证书是沙箱的，而这是正式商户档案：不会用它签名。请选择商户自己的文件，或把本档案改为沙箱档案。</translation>
    </message>
    <message>
        <source>This is a merchant&apos;s own identity in a sandbox profile. Use a live profile for it, and the sandbox&apos;s own identity for trying out.</source>
        <translation>沙箱档案中用了商户的真实身份。真实身份请用正式商户档案，试用请用沙箱自带的身份。</translation>
    </message>
    <message>
        <source>The platform key %1 is the merchant&apos;s own: answers are signed by the platform, never with it. Remove it from the platform keys.</source>
        <translation>平台密钥 %1 其实是商户自己的：应答由平台签名，不会用它。请从平台密钥中移除。</translation>
    </message>
    <message>
        <source>An APIv3 key has exactly 32 characters; this one has %1. Enter it again, without blanks around it.</source>
        <translation>APIv3密钥应为 32 个字符，当前为 %1 个。请重新填写，首尾不要带空格。</translation>
    </message>
    <message>
        <source>The access point&apos;s answer holds no date, so the clocks cannot be compared.</source>
        <translation>接入点的应答中没有日期，无法比对时间。</translation>
    </message>
    <message>
        <source>Not looked at: mend what stands above first.</source>
        <translation>未检查：请先解决上面的问题。</translation>
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
    <message>
        <source>After history comes nothing, or export FILE, import FILE, bundle ATTEMPT.</source>
        <translation>history 之后不带内容，或带 export FILE、import FILE、bundle ATTEMPT。</translation>
    </message>
    <message>
        <source>--%1 chooses attempts for a list or an export.</source>
        <translation>--%1 只用于在列表或导出时筛选签约请求。</translation>
    </message>
    <message>
        <source>--environment is sandbox or live.</source>
        <translation>--environment 只能是 sandbox 或 live。</translation>
    </message>
    <message>
        <source>--since and --until take a day (2025-11-23) or a time (2025-11-23T14:03:00+08:00).</source>
        <translation>--since 和 --until 填日期（2025-11-23）或时间（2025-11-23T14:03:00+08:00）。</translation>
    </message>
    <message>
        <source>--format of an export is excel, csv or jsonl.</source>
        <translation>导出的 --format 只能是 excel、csv 或 jsonl。</translation>
    </message>
</context>
<context>
    <name>HistoryPlace</name>
    <message>
        <source>The password of the history&apos;s server could not be read from the system key ring (%1).</source>
        <translation>无法从系统密钥环读取签约历史服务器的密码（%1）。</translation>
    </message>
</context>
<context>
    <name>Issues</name>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>line break</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
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
        <source>%1 is no name on the internet</source>
        <translation>%1不是公网域名</translation>
    </message>
    <message>
        <source>%1 is an address inside an office or home</source>
        <translation>%1是办公室或家庭内网的地址</translation>
    </message>
    <message>
        <source>%1 is an address inside a provider&apos;s network</source>
        <translation>%1是运营商内部网络的地址</translation>
    </message>
    <message>
        <source>%1 is what every computer calls itself</source>
        <translation>%1是每台电脑对自身的称呼（本机地址）</translation>
    </message>
    <message>
        <source>%1 is an address that a device without a network gives itself</source>
        <translation>%1是设备未连上网络时自行分配的地址</translation>
    </message>
    <message>
        <source>%1 is an example address from manuals</source>
        <translation>%1是技术手册中的示例地址</translation>
    </message>
    <message>
        <source>%1 is the address of a group and no device&apos;s</source>
        <translation>%1是组播地址，不属于任何设备</translation>
    </message>
    <message>
        <source>%1 is reserved and no device&apos;s address</source>
        <translation>%1是保留地址，不属于任何设备</translation>
    </message>
    <message>
        <source>“%1” at %2: only digits are allowed here.</source>
        <translation>第%2个字符“%1”：此处只允许数字。</translation>
    </message>
    <message>
        <source>Only a whole number is allowed: write digits without a leading zero, from 1 to 9223372036854775807.</source>
        <translation>只能填写整数：请输入1到9223372036854775807之间的数字，不要以0开头。</translation>
    </message>
    <message>
        <source>“%1” at %2: an AppID is usually wx and 16 letters or digits.</source>
        <translation>第%2个字符“%1”：应用ID通常为wx加16位字母或数字。</translation>
    </message>
    <message>
        <source>An AppID is usually wx and 16 letters or digits: check it for slips.</source>
        <translation>应用ID通常为wx加16位字母或数字，请检查是否有误。</translation>
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
        <source>“%1” at %2: only the letters A to Z and a to z and digits are safe here.</source>
        <translation>第%2个字符“%1”：建议只使用大小写英文字母和数字。</translation>
    </message>
    <message>
        <source>“%1” at %2: a merchant number has digits only.</source>
        <translation>第%2个字符“%1”：商户号只包含数字。</translation>
    </message>
    <message>
        <source>%1 at %2: only characters of up to 3 bytes are allowed, no emoji.</source>
        <translation>第%2个字符 %1：只允许不超过3字节的字符，不支持表情符号。</translation>
    </message>
    <message>
        <source>“%1” at %2: control characters are not allowed; delete it.</source>
        <translation>第%2个字符“%1”：不允许控制字符，请删除。</translation>
    </message>
    <message>
        <source>“%1” at %2: blanks, seen or unseen, do not belong here.</source>
        <translation>第%2个字符“%1”：此处不应有空白（包括不可见字符）。</translation>
    </message>
    <message>
        <source>“%1” at %2: the text should neither start nor end with a blank.</source>
        <translation>第%2个字符“%1”：内容的开头和结尾不应有空白。</translation>
    </message>
    <message>
        <source>“%1” at %2: blanks and punctuation in the name can keep your app from opening again after the signing.</source>
        <translation>第%2个字符“%1”：名称中的空格或标点可能导致签约完成后无法返回商户APP。</translation>
    </message>
    <message>
        <source>“%1” at %2 looks URL-encoded: write the text as people read it.</source>
        <translation>从第%2个字符起的“%1”疑似经过URL编码：请填写编码前的原文。</translation>
    </message>
    <message>
        <source>Only a whole address that starts with https:// is allowed: write one like https://pay.weixin.qq.com.</source>
        <translation>必须是以https://开头的完整地址，请参照 https://pay.weixin.qq.com 填写。</translation>
    </message>
    <message>
        <source>“%1” at %2: the address must have neither query nor fragment; remove everything from there on.</source>
        <translation>第%2个字符“%1”：地址不能带查询参数或片段，请删除从此处起的内容。</translation>
    </message>
    <message>
        <source>%1: WeChat Pay cannot reach it, so name a public host.</source>
        <translation>%1：微信支付无法访问，请填写公网可访问的域名。</translation>
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
        <source>%1: WeChat refuses the signing when the user&apos;s differs, so send the address that the user&apos;s device has on the internet.</source>
        <translation>%1：与用户实际IP不一致时微信会拒绝签约，请填写用户设备的公网IP地址。</translation>
    </message>
    <message>
        <source>This is no date and time with a zone: write a real day like 2021-11-20T13:29:35+08:00.</source>
        <translation>不是带时区的有效日期时间：请按 2021-11-20T13:29:35+08:00 的格式填写真实日期。</translation>
    </message>
    <message>
        <source>Only %1 left: an app needs up to %2 to open WeChat, so choose a later time.</source>
        <translation>距过期仅剩%1：APP拉起微信最多需要%2，请选择更晚的时间。</translation>
    </message>
    <message>
        <source>That is %1 away, and hardly any session is meant to live longer than %2: check day, month and year.</source>
        <translation>距过期还有%1，签约会话一般不会超过%2：请检查年月日是否有误。</translation>
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
        <source>Keep the digits only</source>
        <translation>只保留数字</translation>
    </message>
    <message>
        <source>Keep letters and digits only</source>
        <translation>只保留字母和数字</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Remove control characters</source>
        <translation>删除控制字符</translation>
    </message>
    <message>
        <source>Remove blanks</source>
        <translation>删除空白</translation>
    </message>
    <message>
        <source>Remove blanks at the ends</source>
        <translation>删除首尾空白</translation>
    </message>
    <message>
        <source>Remove blanks and punctuation</source>
        <translation>删除空格和标点</translation>
    </message>
    <message>
        <source>Decode the text</source>
        <translation>解码为原文</translation>
    </message>
    <message>
        <source>Remove from %1 on</source>
        <translation>删除 %1 及其后的内容</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>%1: %n attempt(s), from %2 to %3</source>
        <translation>
            <numerusform>%1：%n 条签约请求，%2 至 %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) removed; %1 of disk space are free again. The receipt is %2</source>
        <translation>
            <numerusform>已删除 %n 条签约请求，释放磁盘空间 %1。回执：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>升级之前</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Replaced by a restore</source>
        <translation>被恢复操作替换</translation>
    </message>
    <message numerus="yes">
        <source>The history file was damaged. %n attempt(s) were saved into a new one.</source>
        <translation>
            <numerusform>签约历史文件已损坏。%n 条签约请求已救回到新文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were lost.</source>
        <translation>
            <numerusform>%n 条已丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>None was lost.</source>
        <translation>没有丢失。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them came without their bytes.</source>
        <translation>
            <numerusform>其中 %n 条缺少原始字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file was kept: %1</source>
        <translation>损坏的文件已保留：%1</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>The cryptography library&apos;s OpenSSL provider (qca-ossl) was not found, so nothing can be signed. Run app/setup, or install the program again.</source>
        <translation>未找到加密库的 OpenSSL 组件（qca-ossl），无法签名。请运行 app/setup，或重新安装本程序。</translation>
    </message>
    <message>
        <source>The file %1 is not there. It may have been moved or renamed: choose it again.</source>
        <translation>文件 %1 不存在，可能已被移动或改名：请重新选择。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that it is a file and that you are allowed to read it.</source>
        <translation>无法读取文件 %1。请确认它是文件，并且您有读取权限。</translation>
    </message>
    <message>
        <source>The file %1 is too large to be a key. Choose apiclient_key.pem or apiclient_cert.p12.</source>
        <translation>文件 %1 太大，不可能是密钥。请选择 apiclient_key.pem 或 apiclient_cert.p12。</translation>
    </message>
    <message>
        <source>The file %1 is empty. Copy it again from where it was made.</source>
        <translation>文件 %1 是空的。请从生成它的地方重新复制。</translation>
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
        <source>The key in %1 is not an RSA key, and WeChat Pay accepts RSA keys only. Choose the one that belongs to the merchant certificate.</source>
        <translation>%1 中的密钥不是 RSA 密钥，而微信支付只接受 RSA 密钥。请选择与商户API证书配套的密钥。</translation>
    </message>
    <message>
        <source>The RSA key in %1 has %2 bits. At least 2048 are needed: apply for a new certificate.</source>
        <translation>%1 中的 RSA 密钥只有 %2 位，至少需要 2048 位：请重新申请证书。</translation>
    </message>
    <message>
        <source>The key in %1 is protected by a passphrase, and none was given. Enter it; for a .p12 file it is usually the merchant number.</source>
        <translation>%1 中的密钥有口令保护，而没有提供口令。请输入口令；.p12 文件的口令通常是商户号。</translation>
    </message>
    <message>
        <source>The key in %1 cannot be opened: the passphrase is wrong, or the file is damaged. Enter the passphrase again; for a .p12 file it is usually the merchant number.</source>
        <translation>无法打开 %1 中的密钥：口令错误，或文件已损坏。请重新输入口令；.p12 文件的口令通常是商户号。</translation>
    </message>
    <message>
        <source>The file %1 is damaged. Copy it again from where it was made.</source>
        <translation>文件 %1 已损坏。请从生成它的地方重新复制。</translation>
    </message>
    <message>
        <source>%1 holds no private key, so nothing can be signed with it. Export it again with its key, or choose apiclient_key.pem.</source>
        <translation>%1 中没有私钥，无法用来签名。请连同私钥重新导出，或选择 apiclient_key.pem。</translation>
    </message>
    <message>
        <source>The serial number that goes with %1 is not known, and every request names it. Choose the certificate that belongs to it (for the merchant, apiclient_cert.pem), or give the serial number.</source>
        <translation>不知道 %1 对应的证书序列号，而每个请求都要写明它。请选择配套的证书（商户为 apiclient_cert.pem），或填写序列号。</translation>
    </message>
    <message>
        <source>The certificate in %1 has the serial number %2, which is not the one given. Correct the serial number or choose the other file.</source>
        <translation>%1 中证书的序列号是 %2，与填写的不一致。请改正序列号，或选择另一个文件。</translation>
    </message>
    <message>
        <source>The key in %1 could not make a signature. Nothing was sent; try again, and check the key if it happens again.</source>
        <translation>%1 中的密钥无法生成签名。没有发出任何内容；请重试，如果再次出现，请检查密钥。</translation>
    </message>
    <message>
        <source>%1 is neither a platform certificate nor a WeChat Pay public key, so answers cannot be verified with it. Choose another file.</source>
        <translation>%1 既不是平台证书，也不是微信支付公钥，无法用来验签。请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is not a certificate. Choose apiclient_cert.pem, or leave the certificate out and give the serial number.</source>
        <translation>%1 不是证书。请选择 apiclient_cert.pem；也可以不选证书，改为填写序列号。</translation>
    </message>
    <message>
        <source>The certificate in %1 does not belong to the key: they were not made together. Choose the key and the certificate of one and the same set.</source>
        <translation>%1 中的证书与私钥不配套：它们不是一起生成的。请选择同一套私钥和证书。</translation>
    </message>
    <message>
        <source>The certificate in %1 is a sandbox&apos;s. A live profile never signs with it: choose the merchant&apos;s own key, or make this a sandbox profile.</source>
        <translation>%1 中的证书是沙箱的。正式商户档案不会用它签名：请选择商户自己的密钥，或把本档案改为沙箱档案。</translation>
    </message>
    <message>
        <source>%1 is a zip archive. Unpack it first, then choose the folder that it makes.</source>
        <translation>%1 是 zip 压缩包。请先解压，再选择解压得到的文件夹。</translation>
    </message>
    <message>
        <source>%1 holds an APIv3 key, not a private key. Choose apiclient_key.pem; the APIv3 key has a field of its own.</source>
        <translation>%1 中是APIv3密钥，不是私钥。请选择 apiclient_key.pem；APIv3密钥另有专门的输入框。</translation>
    </message>
    <message>
        <source>An APIv3 key has exactly 32 characters; this one has %1. Copy it again from where you set it, without blanks around it.</source>
        <translation>APIv3密钥正好是 32 个字符，而这一个有 %1 个。请从设置它的地方重新复制，前后不要带空格。</translation>
    </message>
    <message>
        <source>Tokens cannot be used: the cryptography library&apos;s PKCS#11 plugin (qca-pkcs11) was not found. Run app/setup, or install the program again.</source>
        <translation>无法使用令牌：未找到加密库的 PKCS#11 组件（qca-pkcs11）。请运行 app/setup，或重新安装本程序。</translation>
    </message>
    <message>
        <source>The PKCS#11 library %1 cannot be used. Install the token&apos;s driver, or choose the library that came with it.</source>
        <translation>无法使用 PKCS#11 库 %1。请安装令牌的驱动程序，或选择令牌自带的库。</translation>
    </message>
    <message>
        <source>The token %1 is not there, or was removed. Plug it in, then try again.</source>
        <translation>令牌 %1 不在，或已被拔出。请插上后重试。</translation>
    </message>
    <message>
        <source>The token %1 does not hold this profile&apos;s certificate together with its key. Choose the certificate again, or another token.</source>
        <translation>令牌 %1 中没有本商户档案的证书及其私钥。请重新选择证书，或换一个令牌。</translation>
    </message>
    <message>
        <source>The token %1 wants its PIN, and none was given. Enter it.</source>
        <translation>令牌 %1 需要 PIN，而没有提供。请输入 PIN。</translation>
    </message>
    <message numerus="yes">
        <source>The PIN of the token %1 is wrong (%n time(s) in a row). Most tokens lock after a few wrong PINs: be sure of it before you enter it again.</source>
        <translation>
            <numerusform>令牌 %1 的 PIN 错误（已连续 %n 次）。多数令牌在输错几次 PIN 后会锁定：请确认无误后再输入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The token %1 has locked its PIN after too many wrong ones. Unlock it with the token&apos;s own tool, or ask who gave it to you.</source>
        <translation>令牌 %1 的 PIN 因输错次数过多已被锁定。请用令牌自带的工具解锁，或联系发放令牌的人。</translation>
    </message>
    <message>
        <source>The token %1 made no usable signature. Nothing was sent; plug the token in again, then try again.</source>
        <translation>令牌 %1 没有生成可用的签名。没有发出任何内容；请重新插拔令牌后重试。</translation>
    </message>
    <message>
        <source>You gave no passphrase or PIN for %1, so nothing was signed or sent. Sign again when you have it.</source>
        <translation>没有为 %1 提供口令或 PIN，因此没有签名，也没有发出任何内容。准备好后请重新签名。</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>--lang is one of these: %1.</source>
        <translation>--lang 可取：%1。</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1小时%2分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n年</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 here = %2 UTC, in %3</source>
        <translation>本机时间 %1 = UTC %2，%3后</translation>
    </message>
    <message>
        <source>%1 here = %2 UTC, %3 ago</source>
        <translation>本机时间 %1 = UTC %2，%3前</translation>
    </message>
    <message>
        <source>The clocks of that zone skip this time, when they are put forward: it is taken as that much later.</source>
        <translation>该时区因拨快时钟跳过了此时间：按拨快的时长顺延。</translation>
    </message>
    <message>
        <source>The clocks of that zone show this time twice, since they are put back: the earlier one is taken.</source>
        <translation>该时区因拨慢时钟，此时间出现两次：取较早的一次。</translation>
    </message>
    <message>
        <source>Hong Kong (%1)</source>
        <translation>香港（%1）</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
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
    <message>
        <source>The access point refuses this and gives no reason.</source>
        <translation>接入点拒绝了此项，未说明原因。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The access point says: %1</source>
        <translation>接入点提示：%1</translation>
    </message>
    <message>
        <source>The access point says of “%1”: %2</source>
        <translation>接入点对“%1”提示：%2</translation>
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
        <source>The folder of the history %1 cannot be made. Check the path and its permissions.</source>
        <translation>无法创建签约历史 %1 所在的文件夹。请检查路径和权限。</translation>
    </message>
    <message>
        <source>You are not allowed to write the history %1. Check the owner and the permissions of the file and its folder.</source>
        <translation>没有写入签约历史 %1 的权限。请检查文件及其文件夹的属主和权限。</translation>
    </message>
    <message>
        <source>The history %1 is read-only. Make the file and its folder writable.</source>
        <translation>签约历史 %1 为只读。请将文件及其文件夹改为可写。</translation>
    </message>
    <message>
        <source>The disk that holds the history %1 is full. Make room, then try again.</source>
        <translation>签约历史 %1 所在磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The history %1 is damaged or is not a history of this program. It was left as it is: put it aside or restore a copy.</source>
        <translation>签约历史 %1 已损坏，或不是本程序的签约历史。文件保持原样：请将其移开，或恢复备份。</translation>
    </message>
    <message>
        <source>The history %1 was written by a newer version of this program. Update this program; the file was left as it is.</source>
        <translation>签约历史 %1 由更新版本的程序写入。请升级本程序；文件保持原样。</translation>
    </message>
    <message>
        <source>Another program keeps the history %1 locked. Close it, then try again.</source>
        <translation>签约历史 %1 被其他程序锁定。请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>The history %1 holds no such attempt.</source>
        <translation>签约历史 %1 中没有这条签约请求。</translation>
    </message>
    <message>
        <source>The history %1 could not be used: %2</source>
        <translation>签约历史 %1 无法使用：%2</translation>
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
    <message>
        <source>The history server %1 does not answer. Nothing is sent until it does; the connection is tried again by itself. (%2)</source>
        <translation>签约历史服务器 %1 没有响应。恢复之前不会发送任何请求；程序会自动重新连接。（%2）</translation>
    </message>
    <message>
        <source>The history server %1 cannot prove that it is the one you named: its certificate is not from a trusted authority, or names another host. Choose the authority&apos;s certificate in the history&apos;s settings. (%2)</source>
        <translation>签约历史服务器 %1 无法证明自己的身份：证书不是由受信任的机构签发，或写的是另一个主机名。请在签约历史的设置中选择签发机构的证书。（%2）</translation>
    </message>
    <message>
        <source>The history on %1 is of an older version. Ask its owner to run: papayctl database migrate</source>
        <translation>%1 上的签约历史是旧版本。请其所有者运行：papayctl database migrate</translation>
    </message>
    <message>
        <source>This computer lacks Qt&apos;s driver for PostgreSQL, which the history %1 needs. Install the package libqt6sql6-psql, then start again.</source>
        <translation>本机缺少签约历史 %1 所需的 Qt PostgreSQL 驱动。请安装软件包 libqt6sql6-psql，然后重新启动。</translation>
    </message>
    <message>
        <source>The file %1, which says where the history lies, cannot be read. Correct or remove it; without it the history lies on this computer.</source>
        <translation>记录签约历史位置的文件 %1 无法读取。请修正或删除它；没有该文件时，签约历史保存在本机。</translation>
    </message>
    <message>
        <source>The history %1 lies on a server, whose owner takes care of this.</source>
        <translation>签约历史 %1 在服务器上，此事由其所有者处理。</translation>
    </message>
    <message>
        <source>The history server %1 refuses: user or password is wrong, or the user lacks a right. Correct them in the history&apos;s settings, or ask the history&apos;s owner to admit the user. (%2)</source>
        <translation>签约历史服务器 %1 拒绝了请求：用户或密码不正确，或该用户缺少权限。请在签约历史的设置中更正，或请签约历史的所有者为该用户授权。（%2）</translation>
    </message>
</context>
<context>
    <name>ProfileProblems</name>
    <message>
        <source>Give the profile a name.</source>
        <translation>请填写商户档案的名称。</translation>
    </message>
    <message>
        <source>Another profile has this name. Choose another one.</source>
        <translation>已有同名的商户档案，请换一个名称。</translation>
    </message>
    <message>
        <source>Give the merchant number.</source>
        <translation>请填写商户号。</translation>
    </message>
    <message>
        <source>A merchant number has 1 to 32 digits or letters and nothing else.</source>
        <translation>商户号只能是 1 到 32 位数字或字母。</translation>
    </message>
    <message>
        <source>The access point is not a complete address. Write it like https://apihk.mch.weixin.qq.com/; plain http is for this machine only.</source>
        <translation>接入点不是完整的地址。请写成 https://apihk.mch.weixin.qq.com/ 这样；http 只能用于本机。</translation>
    </message>
    <message>
        <source>A sandbox profile never signs for WeChat Pay. Make it a live profile, or choose another access point.</source>
        <translation>沙箱商户档案不会向微信支付签名。请改为正式环境，或选择其他接入点。</translation>
    </message>
    <message>
        <source>A live profile never signs for this machine. Make it a sandbox profile, or choose another access point.</source>
        <translation>正式商户档案不会向本机签名。请改为沙箱环境，或选择其他接入点。</translation>
    </message>
    <message>
        <source>The merchant API private key is missing. Choose apiclient_key.pem, apiclient_cert.p12 or a token.</source>
        <translation>缺少商户API私钥。请选择 apiclient_key.pem、apiclient_cert.p12 或令牌。</translation>
    </message>
    <message>
        <source>The proxy needs a host and a port.</source>
        <translation>请填写代理的主机和端口。</translation>
    </message>
    <message>
        <source>The profile could not be written: %1 (%2). Check the owner and the permissions of its folder, and the space on the disk.</source>
        <translation>无法写入商户档案：%1（%2）。请检查其文件夹的所有者和权限，以及磁盘空间。</translation>
    </message>
    <message>
        <source>%1 is not there, cannot be read, or is no key or certificate that could be taken along. Choose it again.</source>
        <translation>%1 不存在、无法读取，或不是可以一并带走的密钥或证书。请重新选择。</translation>
    </message>
    <message>
        <source>%1 is damaged, cannot be read, or is not a profile. It was left as it is.</source>
        <translation>%1 已损坏、无法读取，或不是商户档案。文件保持原样。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program. Update this program; the file was left as it is.</source>
        <translation>%1 由本程序的更新版本写成。请升级本程序；文件保持原样。</translation>
    </message>
    <message>
        <source>%1 could not be written (%2). Choose another place.</source>
        <translation>无法写入 %1（%2）。请换一个位置。</translation>
    </message>
    <message>
        <source>The sandbox profile is always there and cannot be changed or deleted. Duplicate it instead.</source>
        <translation>沙箱商户档案始终存在，不能修改或删除。可以复制一份再修改。</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>%1 · LIVE</source>
        <translation>%1 · 正式环境</translation>
    </message>
</context>
<context>
    <name>Refreshes</name>
    <message>
        <source>The access point answered the call for its certificates with HTTP %1 and gave no reason. Check the access point&apos;s address.</source>
        <translation>下载平台证书时接入点返回 HTTP %1，未说明原因。请检查接入点地址。</translation>
    </message>
    <message>
        <source>The access point refused the call for its certificates with HTTP %1 %2: %3. Check that key, serial number and merchant number belong together.</source>
        <translation>接入点拒绝了下载平台证书的请求：HTTP %1 %2：%3。请检查私钥、证书序列号与商户号是否配套。</translation>
    </message>
    <message>
        <source>The platform certificates come encrypted, and the APIv3 key that opens them is not at hand. Enter it in the profile.</source>
        <translation>平台证书以密文返回，而解密所需的APIv3密钥不在手边。请在商户档案中填写。</translation>
    </message>
    <message>
        <source>An APIv3 key has exactly 32 characters; this one has %1. Enter it again in the profile, without blanks around it.</source>
        <translation>APIv3密钥应为 32 个字符，当前为 %1 个。请在商户档案中重新填写，首尾不要带空格。</translation>
    </message>
    <message>
        <source>WeChat Pay has no platform certificate for this merchant: answers are signed with a WeChat Pay public key. Download it in the merchant platform (Account settings, API security) and add it to the profile with its PUB_KEY_ID.</source>
        <translation>微信支付没有为该商户提供平台证书：应答用微信支付公钥验签。请在商户平台（账户设置－API安全）下载微信支付公钥，连同其 PUB_KEY_ID 一起添加到商户档案。</translation>
    </message>
    <message>
        <source>The access point&apos;s list of certificates cannot be read. Check the access point&apos;s address and any proxy in between.</source>
        <translation>接入点返回的平台证书列表无法读取。请检查接入点地址以及中间的代理。</translation>
    </message>
    <message>
        <source>The APIv3 key does not open the platform certificates: it is another merchant&apos;s, an old one, or the key of API v2. Enter the one that was set last in the merchant platform.</source>
        <translation>APIv3密钥无法解密平台证书：可能是其他商户的、旧的，或是 APIv2 密钥。请填写商户平台上最近一次设置的APIv3密钥。</translation>
    </message>
    <message>
        <source>The list of certificates holds something that is not the platform certificate it announces, so none of it was used. Try again; if it happens again, tell WeChat Pay&apos;s support.</source>
        <translation>平台证书列表中的内容与其声明的平台证书不符，因此全部未采用。请重试；如再次出现，请联系微信支付技术支持。</translation>
    </message>
    <message>
        <source>The list of certificates is not signed with one of its own certificates, so none of it was used. %1</source>
        <translation>平台证书列表未通过其自身证书的验签，因此全部未采用。%1</translation>
    </message>
    <message>
        <source>The platform certificates could not be written to %1. Check the permissions and the room on the disk.</source>
        <translation>平台证书无法写入 %1。请检查权限和磁盘剩余空间。</translation>
    </message>
</context>
<context>
    <name>RowTexts</name>
    <message>
        <source>Request to %1</source>
        <translation>请求：%1</translation>
    </message>
    <message>
        <source>Answer: HTTP %1</source>
        <translation>应答：HTTP %1</translation>
    </message>
    <message>
        <source>1 Method: %1</source>
        <translation>1 方法：%1</translation>
    </message>
    <message>
        <source>2 URL: %1</source>
        <translation>2 URL：%1</translation>
    </message>
    <message>
        <source>3 Timestamp: %1</source>
        <translation>3 时间戳：%1</translation>
    </message>
    <message>
        <source>4 Nonce: %1</source>
        <translation>4 随机串：%1</translation>
    </message>
    <message>
        <source>5 Body:</source>
        <translation>5 请求报文主体：</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A direct request cannot do without it.</source>
        <translation>直连请求必填。</translation>
    </message>
    <message>
        <source>An institution request cannot do without it.</source>
        <translation>机构请求必填。</translation>
    </message>
    <message>
        <source>No request can do without it.</source>
        <translation>所有请求必填。</translation>
    </message>
    <message>
        <source>It must not have more than %1 characters.</source>
        <translation>不得超过%1个字符。</translation>
    </message>
    <message>
        <source>It should not have more than %1 characters.</source>
        <translation>建议不超过%1个字符。</translation>
    </message>
    <message>
        <source>It must not be past.</source>
        <translation>不得早于当前时间。</translation>
    </message>
    <message>
        <source>It should not be past when the request is sent: the access point refuses it then.</source>
        <translation>发送请求时不应已过期，否则接入点会拒绝。</translation>
    </message>
    <message>
        <source>It belongs to institution requests, and a direct one should not have it.</source>
        <translation>仅用于机构请求，直连请求不应填写。</translation>
    </message>
    <message>
        <source>The official table does not list it for this request: it is sent where it is filled in, and the access point may refuse it.</source>
        <translation>官方文档未为此类请求列出该参数：填写后会发送，接入点可能会拒绝。</translation>
    </message>
    <message>
        <source>It should not have more than %1 bytes in UTF-8, in which a Chinese character takes 3: the unit of the official limit is not stated.</source>
        <translation>建议UTF-8编码后不超过%1字节（一个汉字占3字节）：官方未说明长度上限的单位。</translation>
    </message>
    <message>
        <source>It must be a whole number from 1 to 9223372036854775807, written in digits without a leading zero.</source>
        <translation>必须是1到9223372036854775807之间的整数，用数字书写，不以0开头。</translation>
    </message>
    <message>
        <source>It should consist of the letters A to Z and a to z and digits.</source>
        <translation>建议只使用大小写英文字母和数字。</translation>
    </message>
    <message>
        <source>It should consist of digits.</source>
        <translation>应只包含数字。</translation>
    </message>
    <message>
        <source>It should be wx and 16 letters or digits.</source>
        <translation>通常为wx加16位字母或数字。</translation>
    </message>
    <message>
        <source>It must consist of characters that take up to 3 bytes in UTF-8: no emoji, and no rare characters above U+FFFF.</source>
        <translation>只允许UTF-8编码不超过3字节的字符：不支持表情符号和U+FFFF以上的生僻字。</translation>
    </message>
    <message>
        <source>It must not hold line breaks, tabs or other control characters.</source>
        <translation>不得包含换行、制表符等控制字符。</translation>
    </message>
    <message>
        <source>It should not hold blanks, seen or unseen.</source>
        <translation>不应包含空白，包括不可见字符。</translation>
    </message>
    <message>
        <source>It should neither start nor end with a blank, seen or unseen.</source>
        <translation>开头和结尾不应有空白，包括不可见字符。</translation>
    </message>
    <message>
        <source>It should have neither blanks nor punctuation: they can keep your app from opening again after the signing.</source>
        <translation>不应包含空格或标点：它们可能导致签约完成后无法返回商户APP。</translation>
    </message>
    <message>
        <source>It should be written as people read it, and not URL-encoded.</source>
        <translation>应填写原文，不要进行URL编码。</translation>
    </message>
    <message>
        <source>It must be a whole address that starts with https:// and names a host.</source>
        <translation>必须是以https://开头并带有域名的完整地址。</translation>
    </message>
    <message>
        <source>It must have neither a query (?) nor a fragment (#).</source>
        <translation>不得带查询参数（?）或片段（#）。</translation>
    </message>
    <message>
        <source>Its host should be one that the internet reaches: no private address and no name of an internal network.</source>
        <translation>域名应可从公网访问：不要使用内网地址或内网名称。</translation>
    </message>
    <message>
        <source>It should use port 443: notifications may not get through to another.</source>
        <translation>建议使用443端口：发往其他端口的通知可能无法送达。</translation>
    </message>
    <message>
        <source>It must be an IP address, without a port.</source>
        <translation>必须是IP地址，不带端口。</translation>
    </message>
    <message>
        <source>It should be an IPv4 address: the documentation knows no others.</source>
        <translation>建议使用IPv4地址：官方文档未提及其他类型的地址。</translation>
    </message>
    <message>
        <source>It should be the address that the user&apos;s device has on the internet: WeChat compares it at the signing, and refuses when it differs.</source>
        <translation>应为用户设备的公网IP地址：签约时微信会进行比对，不一致则拒绝签约。</translation>
    </message>
    <message>
        <source>It must be a date and time with seconds and zone as RFC 3339 writes them, such as 2021-11-20T13:29:35+08:00.</source>
        <translation>必须是RFC 3339格式的日期时间，精确到秒并带时区，例如 2021-11-20T13:29:35+08:00。</translation>
    </message>
    <message>
        <source>It should be at least %1 away: so long an app may need to open WeChat.</source>
        <translation>距当前时间应不少于%1：APP拉起微信可能需要这么久。</translation>
    </message>
    <message>
        <source>It should not be more than %1 away: a longer session is rarely meant.</source>
        <translation>距当前时间不应超过%1：通常不需要更长的签约会话。</translation>
    </message>
    <message>
        <source>It must be an https address of a host, with a port and a path where needed, but without user name, query and fragment; http is for this machine only.</source>
        <translation>必须是主机的https地址，可带端口和路径，不得带用户名、查询参数和片段；http仅限本机使用。</translation>
    </message>
    <message>
        <source>Open-source documentation of this call (wechatpay.im)</source>
        <translation>本接口的开源文档（wechatpay.im）</translation>
    </message>
    <message>
        <source>Official documentation, page for signing in an app</source>
        <translation>官方文档，APP签约页面</translation>
    </message>
    <message>
        <source>Official documentation, page for the signing notification</source>
        <translation>官方文档，签约结果通知页面</translation>
    </message>
    <message>
        <source>Official documentation, page for signing in a mini program</source>
        <translation>官方文档，小程序签约页面</translation>
    </message>
    <message>
        <source>Official documentation of the mainland&apos;s auto-debit</source>
        <translation>境内委托代扣官方文档</translation>
    </message>
    <message>
        <source>Official troubleshooting guide of the mainland&apos;s auto-debit</source>
        <translation>境内委托代扣官方排障手册</translation>
    </message>
    <message>
        <source>Official network guide</source>
        <translation>官方网络问题指引</translation>
    </message>
    <message>
        <source>All published samples</source>
        <translation>所有公开示例</translation>
    </message>
    <message>
        <source>As for the sub-merchant number</source>
        <translation>参照子商户号</translation>
    </message>
    <message>
        <source>This console&apos;s own rule: no published field holds such a text</source>
        <translation>本程序的规则：公开的参数均不含此类内容</translation>
    </message>
    <message>
        <source>Stated officially</source>
        <translation>官方说明</translation>
    </message>
    <message>
        <source>From an official SDK</source>
        <translation>来自官方SDK</translation>
    </message>
    <message>
        <source>From third parties</source>
        <translation>来自第三方</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>Not stated anywhere</source>
        <translation>未见说明</translation>
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
    <message>
        <source>The platform&apos;s key was not changed: no new one could be made.</source>
        <translation>平台证书及密钥未更换：无法生成新的密钥。</translation>
    </message>
    <message>
        <source>The scenario “%1” is about TLS: give --tls, too.</source>
        <translation>场景“%1”与 TLS 有关：请同时加上 --tls。</translation>
    </message>
    <message>
        <source>The scenarios: %1.</source>
        <translation>现有场景：%1。</translation>
    </message>
    <message>
        <source>--scenario NAME makes the sandbox misbehave on every pre-sign that keeps the rules. An out_contract_code that begins with the name in another form, as SbxSigntestProbeX for signtest-probe or Sbx503X for 503, does so for its own request. The scenarios:</source>
        <translation>--scenario NAME 让沙箱在每个合规的预签约请求上出现所选的异常。out_contract_code 以该名称的另一种写法开头（如 signtest-probe 写作 SbxSigntestProbeX，503 写作 Sbx503X），则只对这一个请求生效。场景如下：</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Answers one byte at a time, for about a minute.</source>
        <translation>逐字节应答，持续约一分钟。</translation>
    </message>
    <message>
        <source>Takes the request and never answers.</source>
        <translation>收下请求，但始终不应答。</translation>
    </message>
    <message>
        <source>Takes the request and closes the connection without an answer.</source>
        <translation>收下请求后不应答，直接关闭连接。</translation>
    </message>
    <message>
        <source>Takes the request and resets the connection before the first byte of the answer.</source>
        <translation>收下请求后，在应答的第一个字节之前重置连接。</translation>
    </message>
    <message>
        <source>Resets the connection in the middle of the answer&apos;s body.</source>
        <translation>应答包体发到一半时重置连接。</translation>
    </message>
    <message>
        <source>Closes the connection in the middle of the answer&apos;s body.</source>
        <translation>应答包体发到一半时关闭连接。</translation>
    </message>
    <message>
        <source>Answers with bytes that are no HTTP.</source>
        <translation>应答的字节不是 HTTP。</translation>
    </message>
    <message>
        <source>Answers with a session in a body of eight megabytes, rightly signed.</source>
        <translation>应答含签约会话，签名正确，但包体有 8 MB。</translation>
    </message>
    <message>
        <source>Answers with 200 and HTML in place of JSON, rightly signed.</source>
        <translation>以 200 应答，签名正确，但包体是 HTML 而不是 JSON。</translation>
    </message>
    <message>
        <source>Answers with 200 and no body, rightly signed.</source>
        <translation>以 200 应答，签名正确，但没有包体。</translation>
    </message>
    <message>
        <source>Answers with a session_id that is a number and no text, rightly signed.</source>
        <translation>应答签名正确，但 session_id 是数字而不是字符串。</translation>
    </message>
    <message>
        <source>Answers with JSON that holds no session_id, rightly signed.</source>
        <translation>应答签名正确，但 JSON 中没有 session_id。</translation>
    </message>
    <message>
        <source>Puts a forged signature on the answer.</source>
        <translation>应答的签名是伪造的。</translation>
    </message>
    <message>
        <source>Signs the answer with another key, under the serial of the right one.</source>
        <translation>用另一把密钥给应答签名，序列号却是正确的那个。</translation>
    </message>
    <message>
        <source>Names a platform certificate that nobody knows.</source>
        <translation>应答所指的平台证书序列号无人知晓。</translation>
    </message>
    <message>
        <source>Signs the answer with a time of ten minutes ago.</source>
        <translation>应答签名的时间是十分钟之前。</translation>
    </message>
    <message>
        <source>Signs the answer with a time in ten minutes.</source>
        <translation>应答签名的时间是十分钟之后。</translation>
    </message>
    <message>
        <source>Leaves out all signature headers, as some proxies do.</source>
        <translation>应答缺少全部签名头，有些代理会这样。</translation>
    </message>
    <message>
        <source>Leaves out the header Wechatpay-Signature.</source>
        <translation>应答缺少 Wechatpay-Signature 头。</translation>
    </message>
    <message>
        <source>Leaves out the header Wechatpay-Serial.</source>
        <translation>应答缺少 Wechatpay-Serial 头。</translation>
    </message>
    <message>
        <source>Leaves out the header Wechatpay-Nonce.</source>
        <translation>应答缺少 Wechatpay-Nonce 头。</translation>
    </message>
    <message>
        <source>Leaves out the header Wechatpay-Timestamp.</source>
        <translation>应答缺少 Wechatpay-Timestamp 头。</translation>
    </message>
    <message>
        <source>Probes the client with a signature that begins with WECHATPAY/SIGNTEST/; the same request sent again is answered rightly.</source>
        <translation>以 WECHATPAY/SIGNTEST/ 开头的签名作签名探测；重发同一请求则正确应答。</translation>
    </message>
    <message>
        <source>Changes the platform certificate and signs the answer with the new key, whose certificate can be downloaded (a console does so once a minute at most).</source>
        <translation>更换平台证书，用新密钥给应答签名；新证书可以下载（控制台每分钟至多下载一次）。</translation>
    </message>
    <message>
        <source>The access point&apos;s clock is six minutes fast.</source>
        <translation>接入点的时钟快六分钟。</translation>
    </message>
    <message>
        <source>The access point&apos;s clock is six minutes slow.</source>
        <translation>接入点的时钟慢六分钟。</translation>
    </message>
    <message>
        <source>401: Authorization arrives without its quotes.</source>
        <translation>401：Authorization 到达时丢失了引号。</translation>
    </message>
    <message>
        <source>401: Authorization arrives with another scheme.</source>
        <translation>401：Authorization 到达时认证类型不同。</translation>
    </message>
    <message>
        <source>401: the timestamp in Authorization is ten minutes old.</source>
        <translation>401：Authorization 中的 timestamp 是十分钟之前。</translation>
    </message>
    <message>
        <source>401: Authorization names another certificate of the merchant.</source>
        <translation>401：Authorization 中的商户证书序列号有误。</translation>
    </message>
    <message>
        <source>401: the merchant&apos;s certificate has expired.</source>
        <translation>401：商户证书已过期。</translation>
    </message>
    <message>
        <source>401: the merchant has set no APIv3 key.</source>
        <translation>401：商户未设置 APIv3 密钥。</translation>
    </message>
    <message>
        <source>401: the text is right and the signature is by another key; sign_information says what was to be signed.</source>
        <translation>401：待签名串正确，但签名出自另一把密钥；sign_information 给出应签内容。</translation>
    </message>
    <message>
        <source>401: the body was changed on its way, by one byte; sign_information says what was to be signed.</source>
        <translation>401：请求包体在途中多了一个字节；sign_information 给出应签内容。</translation>
    </message>
    <message>
        <source>403 NO_AUTH: the merchant has no permission.</source>
        <translation>403 NO_AUTH：商户无权限。</translation>
    </message>
    <message>
        <source>429 FREQUENCY_LIMITED, with Retry-After.</source>
        <translation>429 FREQUENCY_LIMITED，带 Retry-After。</translation>
    </message>
    <message>
        <source>429 RATE_LIMITED, with Retry-After.</source>
        <translation>429 RATE_LIMITED，带 Retry-After。</translation>
    </message>
    <message>
        <source>429 RATELIMIT_EXCEEDED, with Retry-After.</source>
        <translation>429 RATELIMIT_EXCEEDED，带 Retry-After。</translation>
    </message>
    <message>
        <source>429 FREQUENCY_LIMIT_EXCEED, with Retry-After.</source>
        <translation>429 FREQUENCY_LIMIT_EXCEED，带 Retry-After。</translation>
    </message>
    <message>
        <source>500 SYSTEM_ERROR, after the session was made.</source>
        <translation>500 SYSTEM_ERROR，而签约会话已经建立。</translation>
    </message>
    <message>
        <source>502: the page of a gateway in between, in HTML.</source>
        <translation>502：中间网关的 HTML 页面。</translation>
    </message>
    <message>
        <source>503 SERVICE_UNAVAILABLE: overload protection, with Retry-After.</source>
        <translation>503 SERVICE_UNAVAILABLE：过载保护，带 Retry-After。</translation>
    </message>
    <message>
        <source>302: a redirect to another path, which nobody should follow.</source>
        <translation>302：重定向到另一路径，任何人都不应跟随。</translation>
    </message>
    <message>
        <source>TLS: the server&apos;s certificate is for another name.</source>
        <translation>TLS：服务器证书的域名不符。</translation>
    </message>
    <message>
        <source>TLS: the server&apos;s certificate expired yesterday.</source>
        <translation>TLS：服务器证书昨天已过期。</translation>
    </message>
    <message>
        <source>%1 The console shows: %2.</source>
        <extracomment>%1: what the sandbox does, a whole sentence; %2: an outcome, such as Refused</extracomment>
        <translation>%1控制台显示：%2。</translation>
    </message>
</context>
<context>
    <name>SecretInput</name>
    <message>
        <source>--%1 takes the number of an open descriptor.</source>
        <translation>--%1 应为已打开的文件描述符编号。</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>PIN of the token %1, for the profile “%2”.</source>
        <translation>“%2”档案所用令牌 %1 的 PIN。</translation>
    </message>
    <message numerus="yes">
        <source>This PIN is wrong: %n wrong PIN(s) in a row, and most tokens lock after three. PIN of the token %1, for the profile “%2”.</source>
        <translation>
            <numerusform>PIN 错误：已连续输错 %n 次，多数令牌连错三次即被锁定。请重新输入“%2”档案所用令牌 %1 的 PIN。</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file is damaged. Passphrase of the key file %1, for the profile “%2”.</source>
        <translation>口令错误，或文件已损坏。请重新输入“%2”档案的密钥文件 %1 的口令。</translation>
    </message>
    <message>
        <source>Passphrase of the key file %1, for the profile “%2”. The merchant number %3, which it usually is, was tried and does not open it.</source>
        <translation>“%2”档案的密钥文件 %1 的口令。通常就是商户号，但已试过 %3，无法打开。</translation>
    </message>
    <message>
        <source>Passphrase of the key file %1, for the profile “%2”.</source>
        <translation>“%2”档案的密钥文件 %1 的口令。</translation>
    </message>
    <message>
        <source>This is not the APIv3 key. APIv3 key of the merchant number %1, for the profile “%2”: 32 characters, set on the merchant platform.</source>
        <translation>APIv3密钥不正确。请重新输入商户号 %1（“%2”档案）的APIv3密钥：32 个字符，在商户平台上设置。</translation>
    </message>
    <message>
        <source>APIv3 key of the merchant number %1, for the profile “%2”: 32 characters, set on the merchant platform.</source>
        <translation>商户号 %1（“%2”档案）的APIv3密钥：32 个字符，在商户平台上设置。</translation>
    </message>
    <message>
        <source>The proxy refused the password. Password of the user %1 at the proxy %2, for the profile “%3”.</source>
        <translation>代理拒绝了该密码。请重新输入用户 %1 在代理 %2 上的密码（“%3”档案）。</translation>
    </message>
    <message>
        <source>Password of the user %1 at the proxy %2, for the profile “%3”.</source>
        <translation>用户 %1 在代理 %2 上的密码（“%3”档案）。</translation>
    </message>
    <message>
        <source>There is no system key ring that can be used in this session. Secrets stay in memory until this program locks, then they are asked for again.</source>
        <translation>当前会话中没有可用的系统密钥环。口令等机密只保存在内存中，锁定后需重新输入。</translation>
    </message>
    <message>
        <source>The system key ring did not answer in time: it is probably locked. Until it is unlocked, secrets stay in memory only.</source>
        <translation>系统密钥环未按时响应，很可能处于锁定状态。解锁之前，口令等机密只保存在内存中。</translation>
    </message>
    <message>
        <source>The system key ring denied access. Until it is unlocked and access is allowed, secrets stay in memory only.</source>
        <translation>系统密钥环拒绝访问。解锁并允许访问之前，口令等机密只保存在内存中。</translation>
    </message>
    <message>
        <source>The system key ring failed. Until it works again, secrets stay in memory only.</source>
        <translation>系统密钥环出错。恢复正常之前，口令等机密只保存在内存中。</translation>
    </message>
    <message>
        <source>Password of the history&apos;s server %1:</source>
        <translation>签约历史服务器 %1 的密码：</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Give the hand-off to the app team: their app passes it to WXLaunchMiniProgram without delay (in mainland China within 2 minutes). A desktop computer cannot open the signing page.</source>
        <translation>请把交接信息发给 App 团队：由他们的 App 通过 WXLaunchMiniProgram 尽快拉起签约（内地须在 2 分钟内）。电脑端无法打开签约页面。</translation>
    </message>
    <message>
        <source>This session has expired and opens nothing any more. Make a new one with New from this.</source>
        <translation>该签约会话已过期，无法再拉起签约。请点“以此新建”重新发起。</translation>
    </message>
    <message>
        <source>Its expired_time is past, so it cannot be repeated any more. Make a new one with New from this.</source>
        <translation>该请求的 expired_time 已过，不能再原样重发。请点“以此新建”重新发起。</translation>
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
    <name>Signatory</name>
    <message>
        <source>There is no profile “%1”. There are: %2</source>
        <translation>没有商户档案“%1”。现有：%2</translation>
    </message>
    <message>
        <source>Give either --profile or credentials, not both.</source>
        <translation>--profile 与商户凭据只能二选一。</translation>
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
    <name>Transfer</name>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written. Make room or choose another folder.</source>
        <translation>磁盘已满：%1 未写入。请腾出空间或另选文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>无法写入 %1：%2。请另选文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 条签约请求写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 无法读取：%2</translation>
    </message>
    <message>
        <source>%1 holds no attempt. Choose a file of JSON lines that a console exported.</source>
        <translation>%1 中没有签约请求。请选择由签约台导出的 JSON 行文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read: %1 …</source>
        <translation>
            <numerusform>%n 行无法读取：%1 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read: %1</source>
        <translation>
            <numerusform>%n 行无法读取：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 条签约请求。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were here already and stay as they are.</source>
        <translation>
            <numerusform>%n 条已存在，保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were imported before that. Import the file again: only the others are added then.</source>
        <translation>
            <numerusform>在此之前已导入 %n 条签约请求。请重新导入该文件：只会补上其余的。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message>
        <source>%1 here = %2</source>
        <translation>本地 %1 = %2</translation>
    </message>
    <message>
        <source>This attempt was imported: the verdict is the other console&apos;s.</source>
        <translation>这条签约请求是导入的：结论由原签约台得出。</translation>
    </message>
    <message>
        <source>This attempt was imported: the verdict is the other console&apos;s and was not checked here. Until it is, the session_id is not shown.</source>
        <translation>这条签约请求是导入的：结论由原签约台得出，尚未在本机验签。验签通过之前不显示 session_id。</translation>
    </message>
    <message>
        <source>This attempt was imported, and its answer was verified here again, with a key that this console trusts.</source>
        <translation>这条签约请求是导入的，其应答已在本机用信任的密钥重新验签通过。</translation>
    </message>
    <message>
        <source>Key: WeChat Pay public key %1</source>
        <translation>密钥：微信支付公钥 %1</translation>
    </message>
    <message>
        <source>Key: platform certificate %1</source>
        <translation>密钥：平台证书 %1</translation>
    </message>
    <message>
        <source>Signed at: %1</source>
        <translation>签名时间：%1</translation>
    </message>
    <message>
        <source>Signed at: %1 (Wechatpay-Timestamp %2)</source>
        <translation>签名时间：%1（Wechatpay-Timestamp %2）</translation>
    </message>
    <message>
        <source>Arrived at: %1; the clocks differ by %2 s, 300 s are too many</source>
        <translation>到达时间：%1；时钟相差 %2 秒，达到 300 秒即不通过</translation>
    </message>
    <message>
        <source>What the signature covers (timestamp, nonce, body):</source>
        <translation>签名覆盖的内容（时间戳、随机串、应答报文主体）：</translation>
    </message>
    <message>
        <source>No answer arrived: there is nothing to verify.</source>
        <translation>没有收到应答，无从验签。</translation>
    </message>
    <message>
        <source>Looked at: the four Wechatpay-* headers, the time, the key that is named, and the SHA-256 RSA signature over the bytes as they came.</source>
        <translation>检查了：四个 Wechatpay-* 应答头、时间、所指明的密钥，以及对原始字节的 SHA-256 RSA 签名。</translation>
    </message>
    <message>
        <source>The answer&apos;s headers are not there: only the verdict was kept.</source>
        <translation>没有应答头：只保留了结论。</translation>
    </message>
</context>
<context>
    <name>cli::AttemptRun</name>
    <message>
        <source>This answer is not recorded: keep the line above.</source>
        <translation>该应答未能写入签约历史：请保存上面一行。</translation>
    </message>
</context>
<context>
    <name>cli::DatabaseRun</name>
    <message>
        <source>This file waits for the server and cannot be read: %1</source>
        <translation>此文件等待写入服务器，但无法读取：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) still wait for the server to be back: open the console while it can be reached. With --yes they wait for the next server that is used.</source>
        <translation>
            <numerusform>仍有 %n 条应答等待服务器恢复：请在服务器可连接时打开签约台。加 --yes 则留待下一个使用的服务器。</numerusform>
        </translation>
    </message>
    <message>
        <source>The password could not be kept in the system key ring, so nothing was changed. Without a key ring, put it into ~/.pgpass and leave out --password-fd.</source>
        <translation>密码无法存入系统密钥环，设置未作任何更改。没有密钥环时，请把密码写入 ~/.pgpass，并去掉 --password-fd。</translation>
    </message>
    <message>
        <source>The setting %1 could not be written: %2</source>
        <translation>无法写入设置 %1：%2</translation>
    </message>
    <message>
        <source>It holds for consoles that are started from now on. The attempts of the other history stay where they are.</source>
        <translation>设置对此后启动的签约台生效。另一处签约历史中的签约请求保留在原处。</translation>
    </message>
</context>
<context>
    <name>cli::HistoryBundle</name>
    <message>
        <source>The history holds no attempt %1.</source>
        <translation>签约历史中没有签约请求 %1。</translation>
    </message>
</context>
<context>
    <name>cli::HistoryExport</name>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>已取消，没有写入文件。</translation>
    </message>
    <message>
        <source>There is no room for %1. Nothing was changed there; make room, then export again.</source>
        <translation>磁盘空间不足，无法写入 %1。原有文件未改动；请腾出空间后重新导出。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
</context>
<context>
    <name>cli::HistoryImport</name>
    <message numerus="yes">
        <source>%n line(s) could not be read as an attempt.</source>
        <translation>
            <numerusform>有 %n 行不是可识别的签约请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 无法读取：%2</translation>
    </message>
    <message>
        <source>There is no attempt in %1. It takes JSON lines that a console exported.</source>
        <translation>%1 中没有签约请求。只能导入签约台导出的 JSON 行文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were imported before that. Import the file again: only the others are added then.</source>
        <translation>
            <numerusform>在此之前已导入 %n 条签约请求。请重新导入该文件：只会补上其余的。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::HistoryRun</name>
    <message>
        <source>The history holds no attempt of a profile “%1”.</source>
        <translation>签约历史中没有商户档案“%1”的签约请求。</translation>
    </message>
    <message>
        <source>Several profiles are called “%1”; name one by its number: %2</source>
        <translation>有多个商户档案名为“%1”，请用编号指定其中一个：%2</translation>
    </message>
</context>
<context>
    <name>cli::PurgeRun</name>
    <message>
        <source>The history holds no attempt of a profile “%1”.</source>
        <translation>签约历史中没有商户档案“%1”的签约请求。</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>没有可删除的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) would be removed for good. Nothing was removed yet: repeat with --yes.</source>
        <translation>
            <numerusform>将永久删除 %n 条签约请求。目前尚未删除：确认请加 --yes 再执行一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were removed; the receipt is %1.</source>
        <translation>
            <numerusform>已删除 %n 条签约请求；回执：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::TerminalPrompt</name>
    <message>
        <source>It is not shown as you type; an empty line cancels.</source>
        <translation>输入时不显示；直接回车即取消。</translation>
    </message>
</context>
<context>
    <name>ui::AccessPointChooser</name>
    <message>
        <source>Sandbox inside this program</source>
        <translation>本程序内置沙箱</translation>
    </message>
    <message>
        <source>Hong Kong, apihk.mch.weixin.qq.com</source>
        <translation>香港，apihk.mch.weixin.qq.com</translation>
    </message>
    <message>
        <source>Americas, apius.mch.weixin.qq.com</source>
        <translation>美洲，apius.mch.weixin.qq.com</translation>
    </message>
    <message>
        <source>Europe, apieu.mch.weixin.qq.com</source>
        <translation>欧洲，apieu.mch.weixin.qq.com</translation>
    </message>
    <message>
        <source>Another address …</source>
        <translation>其他地址…</translation>
    </message>
    <message>
        <source>Address of the access point</source>
        <translation>接入点地址</translation>
    </message>
</context>
<context>
    <name>ui::ActionBar</name>
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
    <message>
        <source>Sign LIVE</source>
        <translation>正式签约</translation>
    </message>
    <message>
        <source>Opening the key</source>
        <translation>正在打开密钥</translation>
    </message>
    <message>
        <source>Fetching the platform certificates</source>
        <translation>正在获取平台证书</translation>
    </message>
</context>
<context>
    <name>ui::BackupsView</name>
    <message>
        <source>Backed up to %1</source>
        <translation>已备份到 %1</translation>
    </message>
    <message>
        <source>The history will be as it was then. What it is now becomes a backup first. Press again to restore.</source>
        <translation>签约历史将恢复到当时的状态，现在的内容会先备份。再按一次即恢复。</translation>
    </message>
    <message>
        <source>Restored. What was the history is now %1</source>
        <translation>已恢复。原来的签约历史现为 %1</translation>
    </message>
    <message>
        <source>Not now: an attempt is still on its way, here or in another console.</source>
        <translation>暂时不能恢复：本机或其他签约台还有签约请求在进行中。</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>A copy is made each day and before an update, in the folder “backups” beside the history. Copies hold the same personal data.</source>
        <translation>每天及升级前都会在签约历史旁的“backups”文件夹中备份。备份含有同样的个人信息。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore it now</source>
        <translation>确认恢复</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
</context>
<context>
    <name>ui::BytePage</name>
    <message>
        <source>There are no bytes.</source>
        <translation>没有内容。</translation>
    </message>
    <message>
        <source>These bytes are no UTF-8 text: shown in hexadecimal.</source>
        <translation>这些字节不是 UTF-8 文本，以十六进制显示。</translation>
    </message>
    <message>
        <source>The session_id is left out: its signature was not verified here.</source>
        <translation>session_id 已隐去：其签名未在本机验签通过。</translation>
    </message>
    <message>
        <source>This is no JSON that could be laid out: shown as it was.</source>
        <translation>这不是可以排版的 JSON，按原样显示。</translation>
    </message>
    <message>
        <source>%1, formatted</source>
        <translation>%1（已排版）</translation>
    </message>
</context>
<context>
    <name>ui::Chip</name>
    <message>
        <source>%1 (Delete)</source>
        <extracomment>The key behind what it does</extracomment>
        <translation>%1（Delete）</translation>
    </message>
</context>
<context>
    <name>ui::CodeAid</name>
    <message>
        <source>No unused code was found: make another one, or give the profile a pattern with more digits.</source>
        <translation>没有找到未使用过的协议号：请重新生成，或在商户档案中设置位数更多的协议号规则。</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>生成新协议号</translation>
    </message>
    <message>
        <source>Repeat exactly</source>
        <translation>原样重发</translation>
    </message>
    <message>
        <source>Sends the same bytes again, freshly signed (%1)</source>
        <translation>用相同的请求报文重新签名后再次发送（%1）</translation>
    </message>
</context>
<context>
    <name>ui::ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>Sort by %1, ascending</source>
        <translation>按%1升序</translation>
    </message>
    <message>
        <source>Sort by %1, descending</source>
        <translation>按%1降序</translation>
    </message>
    <message>
        <source>Move %1 to the left</source>
        <translation>左移%1</translation>
    </message>
    <message>
        <source>Move %1 to the right</source>
        <translation>右移%1</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonDialog</name>
    <message>
        <source>Comparing …</source>
        <translation>正在对比…</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>%1 of %2 fields differ.</source>
        <translation>%2 个字段中有 %1 个不同。</translation>
    </message>
    <message>
        <source>Compare two attempts</source>
        <translation>比较两条签约请求</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>只看差异</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonModel</name>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>ui::Conditions</name>
    <message>
        <source>Any day</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>two days, both included</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>商户档案 %1</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>模板ID %1</translation>
    </message>
    <message>
        <source>No attempt contains “%1”.</source>
        <translation>没有包含“%1”的签约请求。</translation>
    </message>
    <message>
        <source>No attempt matches the filters: %1.</source>
        <translation>没有符合筛选条件的签约请求：%1。</translation>
    </message>
    <message>
        <source>No attempt that matches the filters (%2) contains “%1”.</source>
        <translation>在符合筛选条件（%2）的签约请求中，没有包含“%1”的。</translation>
    </message>
</context>
<context>
    <name>ui::ContractForm</name>
    <message>
        <source>The profile&apos;s access point</source>
        <translation>使用商户档案的接入点</translation>
    </message>
    <message>
        <source>The profile&apos;s: %1</source>
        <translation>商户档案的接入点：%1</translation>
    </message>
    <message>
        <source>Help on this field</source>
        <translation>此字段的帮助</translation>
    </message>
    <message>
        <source>Mend this field</source>
        <translation>修正此字段</translation>
    </message>
</context>
<context>
    <name>ui::CopyMenu</name>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
</context>
<context>
    <name>ui::DayEdit</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>下个月</translation>
    </message>
</context>
<context>
    <name>ui::DefaultsSection</name>
    <message>
        <source>The form offers them by name instead of by number.</source>
        <translation>表单中按名称选择，不必记编号。</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Letters, digits and the parts {date}, {time}, {seq} (counts up) and {random}; {seq:4} has four digits. Empty: {date}{time}{random}</source>
        <translation>可用字母、数字以及{date}（日期）、{time}（时间）、{seq}（递增序号）和{random}（随机数）；{seq:4}表示四位。留空即为{date}{time}{random}</translation>
    </message>
    <message numerus="yes">
        <source>e.g. %1, %n character(s)</source>
        <translation>
            <numerusform>例如 %1，共%n个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Pattern of contract codes</source>
        <translation>签约协议号规则</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Plan ID</source>
        <translation>模板ID</translation>
    </message>
    <message>
        <source>Plan name</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Add a plan</source>
        <translation>添加模板</translation>
    </message>
</context>
<context>
    <name>ui::Disclosure</name>
    <message>
        <source>Fields outside the official table</source>
        <translation>官方参数表以外的字段</translation>
    </message>
    <message>
        <source>Fields outside the official table (%1)</source>
        <translation>官方参数表以外的字段（%1）</translation>
    </message>
    <message>
        <source>Fields outside the official table (%1)…</source>
        <translation>官方参数表以外的字段（%1）…</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1，已展开</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1，已收起</translation>
    </message>
</context>
<context>
    <name>ui::DropArea</name>
    <message>
        <source>Choose the merchant&apos;s files</source>
        <translation>选择商户文件</translation>
    </message>
    <message>
        <source>Choose the folder of the certificate tool</source>
        <translation>选择证书工具生成的文件夹</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>正在读取文件……</translation>
    </message>
    <message>
        <source>Drop the merchant&apos;s files here</source>
        <translation>把商户文件拖到这里</translation>
    </message>
    <message>
        <source>The unpacked folder of the certificate tool, or apiclient_key.pem and apiclient_cert.pem, or apiclient_cert.p12; platform certificates, public keys and a file with the APIv3 key too.</source>
        <translation>证书工具生成并已解压的文件夹，或 apiclient_key.pem 和 apiclient_cert.pem，或 apiclient_cert.p12；平台证书、微信支付公钥、存有APIv3密钥的文件也可以。</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Paste key text</source>
        <translation>粘贴密钥文本</translation>
    </message>
    <message>
        <source>Reads the key or certificate that was copied to the clipboard</source>
        <translation>读取已复制到剪贴板的私钥或证书</translation>
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
    <name>ui::ExpiredStamp</name>
    <message>
        <source>EXPIRED</source>
        <extracomment>a stamp across a session whose time is over; one word, in capitals where there are some</extracomment>
        <translation>已过期</translation>
    </message>
</context>
<context>
    <name>ui::ExpiryAid</name>
    <message>
        <source>Expires in 10 minutes</source>
        <translation>10分钟后过期</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10分钟</translation>
    </message>
    <message>
        <source>Expires in 30 minutes</source>
        <translation>30分钟后过期</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30分钟</translation>
    </message>
    <message>
        <source>Expires in 2 hours</source>
        <translation>2小时后过期</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2小时</translation>
    </message>
    <message>
        <source>Expires at the end of the day</source>
        <translation>当天结束时过期</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>当天结束</translation>
    </message>
    <message>
        <source>Choose when it expires…</source>
        <translation>选择过期时间…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>ui::ExpiryPopup</name>
    <message>
        <source>No time zone is called “%1”: type a part of its name, e.g. a large city in it.</source>
        <translation>没有名为“%1”的时区：请输入时区名称的一部分，例如其中的大城市（英文）。</translation>
    </message>
    <message>
        <source>Expiry time</source>
        <translation>过期时间</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this time</source>
        <translation>使用此时间</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Export attempts</source>
        <translation>导出签约请求</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行文件 (*.jsonl)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Long numbers stay whole, and nothing is taken for a formula.</source>
        <translation>长数字保持完整，任何内容都不会被当作公式。</translation>
    </message>
    <message>
        <source>UTF-8, titles are API names, times are UTC.</source>
        <translation>UTF-8 编码，列名为 API 字段名，时间为 UTC。</translation>
    </message>
    <message>
        <source>Without the bytes: another console cannot verify such attempts.</source>
        <translation>不含原始字节：其他签约台无法对这些请求验签。</translation>
    </message>
    <message>
        <source>Everything but Authorization: another console can import and verify it.</source>
        <translation>除 Authorization 外全部导出：其他签约台可以导入并验签。</translation>
    </message>
    <message>
        <source>Which attempts</source>
        <translation>导出哪些签约请求</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>所选的 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n found</source>
        <translation>
            <numerusform>查到的全部 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV（供 Excel 使用）</translation>
    </message>
    <message>
        <source>CSV for scripts</source>
        <translation>CSV（供脚本使用）</translation>
    </message>
    <message>
        <source>JSON lines for another console</source>
        <translation>JSON 行（供其他签约台导入）</translation>
    </message>
    <message>
        <source>Mask openid and names</source>
        <translation>隐去 openid 和姓名</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>ui::FieldHelp</name>
    <message>
        <source>Source: %1 (%2)</source>
        <translation>来源：%1（%2）</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>Should</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>ui::FillingReport</name>
    <message>
        <source>%1 belongs to institution mode and was left out: this profile is a direct merchant.</source>
        <translation>%1 属于机构模式，未填入：当前商户档案是直连商户。</translation>
    </message>
    <message>
        <source>%1 belongs to direct mode and was left out: this profile is an institution.</source>
        <translation>%1 属于直连模式，未填入：当前商户档案是机构。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled from the attempt of %1, with a fresh contract code and expiry.</source>
        <translation>已按 %1 的签约请求填入，协议号和过期时间已重新生成。</translation>
    </message>
    <message>
        <source>Filled from the attempt of %1, with a fresh contract code and, as then, no expiry.</source>
        <translation>已按 %1 的签约请求填入，协议号已重新生成；与当时一样不传过期时间。</translation>
    </message>
    <message>
        <source>The draft of %1 is back.</source>
        <translation>已恢复 %1 的草稿。</translation>
    </message>
    <message>
        <source>The draft cannot be saved to %1: %2. What you type is lost when the program ends.</source>
        <translation>草稿无法保存到 %1：%2。程序退出后，所填内容将丢失。</translation>
    </message>
    <message>
        <source>Copied (%1). No secret is in it: keys and signatures are placeholders.</source>
        <translation>已复制（%1）。其中不含机密：密钥和签名均为占位符。</translation>
    </message>
    <message>
        <source>What you pasted is more than this field holds (%1): fill the form with it?</source>
        <translation>粘贴的内容不止一个字段（%1）：要用它填写整个表单吗？</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message numerus="yes">
        <source>%Ln attempt(s) so far …</source>
        <translation>
            <numerusform>已找到 %Ln 条签约请求……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>共 %Ln 条签约请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found so far …</source>
        <translation>
            <numerusform>已找到 %Ln 条……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索签约历史</translation>
    </message>
    <message>
        <source>Filter the history …</source>
        <translation>筛选签约历史……</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Views of the history …</source>
        <translation>签约历史的视图……</translation>
    </message>
    <message>
        <source>Save this view …</source>
        <translation>保存当前视图……</translation>
    </message>
    <message>
        <source>Manage saved views …</source>
        <translation>管理已保存的视图……</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Search: contract code, session_id, openid, name …</source>
        <translation>搜索：协议号、session_id、openid、名称……</translation>
    </message>
</context>
<context>
    <name>ui::FilterChips</name>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>移除筛选条件“%1”</translation>
    </message>
</context>
<context>
    <name>ui::FilterPopup</name>
    <message>
        <source>All profiles</source>
        <translation>全部商户档案</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>全部模板</translation>
    </message>
    <message>
        <source>Filters of the history</source>
        <translation>签约历史的筛选条件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From – to …</source>
        <translation>起止日期……</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Sandbox and live</source>
        <translation>沙箱和正式</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>商户档案</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>ui::FormDesk</name>
    <message>
        <source>Cleared.</source>
        <translation>已清空。</translation>
    </message>
    <message>
        <source>Filled with the example.</source>
        <translation>已填入示例。</translation>
    </message>
    <message>
        <source>A new contract for the same merchant.</source>
        <translation>已为同一商户新建签约。</translation>
    </message>
    <message>
        <source>Filled from the template “%1”.</source>
        <translation>已按表单模板“%1”填入。</translation>
    </message>
    <message>
        <source>Not while a request is on its way: the form stays as it is.</source>
        <translation>请求正在进行，表单保持不变。</translation>
    </message>
    <message>
        <source>What this attempt sent cannot be read: nothing was changed.</source>
        <translation>无法读取该签约请求的内容，表单未作改动。</translation>
    </message>
    <message>
        <source>Undone: the form is as it was before.</source>
        <translation>已撤销，表单恢复到之前的内容。</translation>
    </message>
    <message>
        <source>Fill example</source>
        <translation>填入示例</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Save as template …</source>
        <translation>存为表单模板…</translation>
    </message>
    <message>
        <source>Choose a template …</source>
        <translation>选择表单模板…</translation>
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
    <message>
        <source>What is known of %1 (F1)</source>
        <translation>%1的全部规则 (F1)</translation>
    </message>
</context>
<context>
    <name>ui::FormSection</name>
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
        <source>%1 · %2 of %3 filled in · holds an error</source>
        <extracomment>%1: a part of the form</extracomment>
        <translation>%1 · 已填 %2/%3 项 · 有错误</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 filled in</source>
        <translation>%1 · 已填 %2/%3 项</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1，已收起</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1，已展开</translation>
    </message>
    <message>
        <source>Unfold this part</source>
        <translation>展开此部分</translation>
    </message>
    <message>
        <source>Fold this part</source>
        <translation>收起此部分</translation>
    </message>
</context>
<context>
    <name>ui::FormSummary</name>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>还有 %n 项要填</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>可以签约</translation>
    </message>
    <message>
        <source>Go to the next open field</source>
        <translation>转到下一个待处理字段</translation>
    </message>
</context>
<context>
    <name>ui::HandOffView</name>
    <message>
        <source>This QR code holds what Hand-off copies: session_id, contract code and expiry as JSON, for the app team&apos;s camera. Whoever reads it can use the session. WeChat itself cannot open it: the app passes the session to WXLaunchMiniProgram.</source>
        <translation>此二维码的内容与“交接信息”相同：session_id、协议号和过期时间（JSON），供 App 团队扫码获取。任何人扫到都可使用该签约会话。微信扫一扫不能直接拉起签约：须由 App 把会话传给 WXLaunchMiniProgram。</translation>
    </message>
    <message>
        <source>The hand-off is too long for a QR code. Copy it as text.</source>
        <translation>交接信息过长，无法生成二维码，请以文本复制。</translation>
    </message>
    <message>
        <source>Hand-off to the app team</source>
        <translation>交接给 App 团队</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>交接信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>QR code of the hand-off</source>
        <translation>交接信息的二维码</translation>
    </message>
</context>
<context>
    <name>ui::HealthPanel</name>
    <message>
        <source>Not checked since this window was opened.</source>
        <translation>本次打开窗口后尚未检查。</translation>
    </message>
    <message>
        <source>The sandbox is starting …</source>
        <translation>沙箱正在启动……</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查……</translation>
    </message>
    <message>
        <source>Everything is in order: this profile can sign.</source>
        <translation>一切正常：此商户档案可以签约。</translation>
    </message>
    <message>
        <source>This profile can sign. Look at what is marked for attention.</source>
        <translation>此商户档案可以签约，请留意标为“注意”的项目。</translation>
    </message>
    <message>
        <source>Something is wrong. What is marked so has to be put right first.</source>
        <translation>有问题：请先处理标红的项目。</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>健康检查</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
</context>
<context>
    <name>ui::HealthView</name>
    <message>
        <source>What the health check found</source>
        <translation>健康检查结果</translation>
    </message>
</context>
<context>
    <name>ui::HistoryCells</name>
    <message>
        <source>%1 (imported)</source>
        <extracomment>What became of an attempt that came from another console&apos;s file.</extracomment>
        <translation>%1（导入）</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>本地 %1</translation>
    </message>
    <message>
        <source>%1 where it was made</source>
        <translation>发起地 %1</translation>
    </message>
    <message>
        <source>Imported from another console&apos;s history.</source>
        <translation>从另一签约台的签约历史导入。</translation>
    </message>
</context>
<context>
    <name>ui::HistoryDesk</name>
    <message>
        <source>Import attempts of another console</source>
        <translation>导入其他签约台的签约请求</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl *.json)</source>
        <translation>JSON 行文件 (*.jsonl *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Save what support needs</source>
        <translation>保存技术支持所需的信息</translation>
    </message>
    <message>
        <source>Text (*.md)</source>
        <translation>文本 (*.md)</translation>
    </message>
    <message>
        <source>Saved for support, without secrets: %1</source>
        <translation>已保存供技术支持使用（不含密钥等机密）：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>Export attempts…</source>
        <translation>导出签约请求…</translation>
    </message>
    <message>
        <source>Import attempts…</source>
        <translation>导入签约请求…</translation>
    </message>
    <message>
        <source>Save for support…</source>
        <translation>保存技术支持信息…</translation>
    </message>
    <message>
        <source>Compare two attempts</source>
        <translation>比较两条签约请求</translation>
    </message>
    <message>
        <source>Retention and backups…</source>
        <translation>保留时间与备份…</translation>
    </message>
    <message>
        <source>Where the history lies…</source>
        <translation>签约历史的位置…</translation>
    </message>
    <message>
        <source>Importing… %1 %</source>
        <translation>正在导入…… %1 %</translation>
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
    <message>
        <source>Plan</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message>
        <source>The history is not available.</source>
        <translation>签约历史暂不可用。</translation>
    </message>
    <message>
        <source>Every signing attempt will be listed here, newest first.</source>
        <translation>每一笔签约请求都会列在这里，最新的在最前。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>签约历史</translation>
    </message>
    <message>
        <source>New from this</source>
        <translation>以此新建</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在搜索……</translation>
    </message>
</context>
<context>
    <name>ui::HistoryTable</name>
    <message>
        <source>History</source>
        <translation>签约历史</translation>
    </message>
    <message>
        <source>Columns of the history</source>
        <translation>签约历史的列</translation>
    </message>
    <message>
        <source>Columns of the history …</source>
        <translation>签约历史的列……</translation>
    </message>
    <message>
        <source>Mask names and openids</source>
        <translation>隐藏姓名和 openid</translation>
    </message>
    <message>
        <source>Select every row found</source>
        <translation>选中找到的所有行</translation>
    </message>
</context>
<context>
    <name>ui::ImportedView</name>
    <message>
        <source>What is to be done about it is done on that console. New from this begins a contract of your own with the same content.</source>
        <translation>后续处理请在原签约台进行。“以此新建”可用相同内容新建一份自己的签约。</translation>
    </message>
    <message>
        <source>From another console.</source>
        <translation>来自另一台签约台。</translation>
    </message>
    <message>
        <source>From console %1.</source>
        <translation>来自签约台 %1。</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>来自 %1。</translation>
    </message>
    <message>
        <source>From %1, console %2.</source>
        <translation>来自 %1，签约台 %2。</translation>
    </message>
    <message>
        <source>live merchant %1</source>
        <translation>正式商户号 %1</translation>
    </message>
    <message>
        <source>sandbox merchant %1</source>
        <translation>沙箱商户号 %1</translation>
    </message>
    <message>
        <source>Verified here: a key that this console trusts signed the answer.</source>
        <translation>已在本机验签：应答由本机信任的密钥签名。</translation>
    </message>
    <message>
        <source>No profile of %1 here knows key %2, which signed the answer. Add that merchant&apos;s profile, or this platform key to it, then verify again.</source>
        <translation>本机没有%1的商户档案持有签名所用的密钥 %2。请添加该商户的商户档案，或在其中添加这个平台证书，然后重新验签。</translation>
    </message>
    <message>
        <source>The signature does not fit the stored answer: it was changed, or never was a verified one. The session_id stays hidden; ask the other console for it.</source>
        <translation>签名与保存的应答不符：内容被改动过，或从未验签通过。session_id 不予显示，请向原签约台索取。</translation>
    </message>
    <message>
        <source>The attempt came without the bytes of its answer, as masked exports do: there is nothing to verify. Ask for an export that is not masked.</source>
        <translation>这条签约请求不含应答原文（脱敏导出即如此），无从验签。请索取未脱敏的导出文件。</translation>
    </message>
    <message>
        <source>The signature is good, but that could not be recorded. %1</source>
        <translation>签名正确，但结果未能记录。%1</translation>
    </message>
    <message>
        <source>Its session_id is not shown until the stored answer is verified here, with a key that this console trusts.</source>
        <translation>在本机用信任的密钥对保存的应答验签之前，不显示其 session_id。</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Verifying …</source>
        <translation>正在验签…</translation>
    </message>
</context>
<context>
    <name>ui::InputRow</name>
    <message>
        <source>%1, invalid entry</source>
        <translation>%1，填写有误</translation>
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
    <message>
        <source>Verification</source>
        <translation>验签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>待签名</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>验签</translation>
    </message>
    <message>
        <source>Formatted bytes</source>
        <translation>排版显示</translation>
    </message>
    <message>
        <source>Note and tags</source>
        <translation>备注和标签</translation>
    </message>
</context>
<context>
    <name>ui::KeepingDialog</name>
    <message>
        <source>Keep the history</source>
        <translation>签约历史的保管</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保留时间</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::KeyFiles</name>
    <message>
        <source>Key file</source>
        <translation>私钥文件</translation>
    </message>
    <message>
        <source>apiclient_key.pem or apiclient_cert.p12</source>
        <translation>apiclient_key.pem 或 apiclient_cert.p12</translation>
    </message>
    <message>
        <source>The key that was pasted; saving writes it into the profile&apos;s folder</source>
        <translation>已粘贴的私钥；保存时写入档案文件夹</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>证书文件</translation>
    </message>
    <message>
        <source>apiclient_cert.pem; a .p12 file holds it already.</source>
        <translation>apiclient_cert.pem；.p12 文件中已包含证书。</translation>
    </message>
    <message>
        <source>The certificate that was pasted; saving writes it into the profile&apos;s folder</source>
        <translation>已粘贴的证书；保存时写入档案文件夹</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>选择私钥文件</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Copy the files into the profile&apos;s folder</source>
        <translation>把文件复制到档案文件夹</translation>
    </message>
    <message>
        <source>Only you can read the copies. Otherwise the files stay where they are.</source>
        <translation>副本只有您本人可读。不勾选则文件留在原处。</translation>
    </message>
</context>
<context>
    <name>ui::KeySection</name>
    <message>
        <source>An RSA key of %1 bits.</source>
        <translation>RSA 密钥，%1 位。</translation>
    </message>
    <message>
        <source>An RSA key of %1 bits, with the certificate of %2, valid until %3.</source>
        <translation>RSA 密钥，%1 位；证书属于 %2，有效期至 %3。</translation>
    </message>
    <message>
        <source>The sandbox inside this program has keys of its own: what stands here is not used with it.</source>
        <translation>本程序内置沙箱有自己的密钥：此处填写的内容不会用于它。</translation>
    </message>
    <message>
        <source>Key in a file</source>
        <translation>文件中的私钥</translation>
    </message>
    <message>
        <source>Key on a token (PKCS#11)</source>
        <translation>令牌中的私钥（PKCS#11）</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Asked for when it is needed, where it is not kept.</source>
        <translation>未保存时，用到才会询问。</translation>
    </message>
    <message>
        <source>Only where the key is protected; of a .p12 file usually the merchant number, which is tried by itself.</source>
        <translation>仅在私钥受保护时需要；.p12 文件的口令通常是商户号，程序会自动尝试。</translation>
    </message>
    <message>
        <source>Serial number of the certificate</source>
        <translation>证书序列号</translation>
    </message>
    <message>
        <source>Read from the certificate.</source>
        <translation>从证书中读取。</translation>
    </message>
    <message>
        <source>Needed only without a certificate; in any form, with colons or without.</source>
        <translation>没有证书时才需要；任意写法均可，带不带冒号都行。</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>The answer in view is not recorded and will be lost. Close anyway?</source>
        <translation>当前显示的应答没有写入签约历史，关闭后将会丢失。仍要关闭吗？</translation>
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
        <source>Sign</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>LIVE: %1 – Papay Console</source>
        <translation>【正式环境】%1 – 委托代扣签约台</translation>
    </message>
    <message>
        <source>%1 – Papay Console</source>
        <translation>%1 – 委托代扣签约台</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>商户档案</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>A note could not be saved and will be lost. Close anyway?</source>
        <translation>有一条备注未能保存，关闭后会丢失。仍要关闭吗？</translation>
    </message>
</context>
<context>
    <name>ui::MaterialsView</name>
    <message>
        <source>What was found in the files</source>
        <translation>文件识别结果</translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <translation>清空剪贴板</translation>
    </message>
    <message>
        <source>The clipboard still holds the secret: any program can read it there.</source>
        <translation>剪贴板里还留有密钥：任何程序都能读到。</translation>
    </message>
    <message>
        <source>The clipboard is empty now.</source>
        <translation>剪贴板已清空。</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the key first, from its BEGIN line to its END line.</source>
        <translation>剪贴板里没有文本。请先复制密钥，从 BEGIN 行到 END 行。</translation>
    </message>
</context>
<context>
    <name>ui::MerchantSection</name>
    <message>
        <source>Profile name</source>
        <translation>档案名称</translation>
    </message>
    <message>
        <source>What you call it, in the list of profiles.</source>
        <translation>在商户档案列表中显示的名称。</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>mchid; an institution&apos;s own, not its sub-merchant&apos;s. Read from the certificate.</source>
        <translation>mchid；机构填自己的商户号，不是子商户号。可从证书中读取。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Sandbox: nothing is real</source>
        <translation>沙箱：不产生真实签约</translation>
    </message>
    <message>
        <source>LIVE: contracts are real</source>
        <translation>正式环境：签约真实生效</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Where requests are sent.</source>
        <translation>请求发往的地址。</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Which identifiers the requests carry.</source>
        <translation>决定请求携带哪些标识。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>To tell profiles apart at a glance.</source>
        <translation>便于一眼区分商户档案。</translation>
    </message>
</context>
<context>
    <name>ui::NetworkSection</name>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Never used for addresses on this computer.</source>
        <translation>访问本机地址时不使用代理。</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP 代理</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5 代理</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>代理用户名</translation>
    </message>
    <message>
        <source>Only where the proxy asks for one.</source>
        <translation>代理要求时才填写。</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
</context>
<context>
    <name>ui::NotePage</name>
    <message>
        <source>Not saved yet; what you typed is kept here and tried again. %1</source>
        <translation>尚未保存；您输入的内容保留在此，稍后会自动重试。%1</translation>
    </message>
    <message>
        <source>A note holds at most %1 characters.</source>
        <translation>备注最多 %1 个字符。</translation>
    </message>
    <message>
        <source>At most %1 tags find room.</source>
        <translation>最多 %1 个标签。</translation>
    </message>
    <message>
        <source>A note for your team: saved by itself, searched like the rest.</source>
        <translation>给同事的备注：自动保存，可被搜索。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ui::NoticeStrip</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
    <message>
        <source>What was not taken over</source>
        <translation>未填入的内容</translation>
    </message>
</context>
<context>
    <name>ui::PlanPicker</name>
    <message>
        <source>Choose a plan</source>
        <translation>选择模板ID</translation>
    </message>
    <message>
        <source>The plans of this profile</source>
        <translation>此商户档案的模板ID</translation>
    </message>
</context>
<context>
    <name>ui::PlatformSection</name>
    <message>
        <source>This public key has no id yet. Type the PUB_KEY_ID_… that the merchant platform shows beside it, or take the key off the list.</source>
        <translation>此公钥还没有公钥ID。请填写商户平台上显示的 PUB_KEY_ID_…，或将它从列表中移除。</translation>
    </message>
    <message>
        <source>Choose platform certificates or public keys</source>
        <translation>选择平台证书或微信支付公钥</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 / %2 个字符</translation>
    </message>
    <message>
        <source>Answers are verified with these keys. Platform certificates are fetched by themselves once the APIv3 key is known; only a WeChat Pay public key has to be given here, with its id.</source>
        <translation>应答用这些密钥验签。填好APIv3密钥后平台证书会自动下载；只有微信支付公钥需要在此添加，并填写公钥ID。</translation>
    </message>
    <message>
        <source>Platform certificates and public keys</source>
        <translation>平台证书和微信支付公钥</translation>
    </message>
    <message>
        <source>Serial number or PUB_KEY_ID_…</source>
        <translation>序列号或 PUB_KEY_ID_…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>APIv3 key</source>
        <translation>APIv3密钥</translation>
    </message>
    <message>
        <source>32 characters, set by you on the merchant platform; it opens the certificates.</source>
        <translation>32 个字符，由您在商户平台上设置；用于解密平台证书。</translation>
    </message>
</context>
<context>
    <name>ui::ProfileDialog</name>
    <message>
        <source>New profile</source>
        <translation>新建商户档案</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>商户档案 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as LIVE profile</source>
        <translation>保存为正式环境档案</translation>
    </message>
    <message>
        <source>Save as sandbox profile</source>
        <translation>保存为沙箱档案</translation>
    </message>
</context>
<context>
    <name>ui::ProfileFacts</name>
    <message>
        <source>Built in: the sandbox&apos;s own</source>
        <translation>内置：沙箱自己的</translation>
    </message>
    <message>
        <source>On the token %1, through %2</source>
        <translation>在令牌 %1 上，通过 %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>A file in the profile&apos;s own folder</source>
        <translation>档案文件夹中的文件</translation>
    </message>
    <message>
        <source>The file %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>None given: only the serial number is known</source>
        <translation>未提供证书：只知道序列号</translation>
    </message>
    <message>
        <source>Of %1, valid from %2 to %3</source>
        <translation>属于 %1，有效期 %2 至 %3</translation>
    </message>
    <message>
        <source>Certificate %1, valid until %2</source>
        <translation>证书 %1，有效期至 %2</translation>
    </message>
    <message>
        <source>Public key %1</source>
        <translation>公钥 %1</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>None yet: they are fetched with the APIv3 key when they are needed</source>
        <translation>尚无：需要时用APIv3密钥下载</translation>
    </message>
    <message>
        <source>Fetched on %1</source>
        <translation>下载于 %1</translation>
    </message>
    <message>
        <source>%1, %2 ← %3, valid until %4</source>
        <translation>%1，%2 ← %3，有效期至 %4</translation>
    </message>
    <message>
        <source>In the system&apos;s key ring</source>
        <translation>在系统密钥环中</translation>
    </message>
    <message>
        <source>In memory, until the console locks</source>
        <translation>在内存中，锁定后清除</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Platform keys given</source>
        <translation>已提供的平台密钥</translation>
    </message>
    <message>
        <source>Platform certificates fetched</source>
        <translation>已下载的平台证书</translation>
    </message>
    <message>
        <source>APIv3 key</source>
        <translation>APIv3密钥</translation>
    </message>
    <message>
        <source>About the profile</source>
        <translation>商户档案详情</translation>
    </message>
</context>
<context>
    <name>ui::ProfileForm</name>
    <message>
        <source>Something here wants your attention.</source>
        <translation>此处有需要处理的内容。</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>商户</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Platform keys</source>
        <translation>平台密钥</translation>
    </message>
    <message>
        <source>Form defaults</source>
        <translation>表单默认值</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Parts of the profile</source>
        <translation>商户档案的各部分</translation>
    </message>
</context>
<context>
    <name>ui::ProfileMenu</name>
    <message>
        <source>&amp;Profile</source>
        <translation>商户档案(&amp;P)</translation>
    </message>
    <message>
        <source>Switch profile …</source>
        <translation>切换商户档案…</translation>
    </message>
    <message>
        <source>New profile …</source>
        <translation>新建商户档案…</translation>
    </message>
    <message>
        <source>Check this profile</source>
        <translation>检查此商户档案</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Forgets passphrases, PINs and opened keys</source>
        <translation>清除内存中的口令、PIN 和已打开的密钥</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>闲置时锁定</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProfileRemoval</name>
    <message>
        <source>Delete a profile</source>
        <translation>删除商户档案</translation>
    </message>
    <message>
        <source>Delete the profile “%1”?</source>
        <translation>要删除商户档案“%1”吗？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Its attempts stay in the history, under its name. The keys that were copied into its folder, the certificates that were fetched, its draft and templates, and its secrets in the key ring are deleted. Key files that lie elsewhere stay where they are.</source>
        <translation>它的签约请求仍以其名称保留在签约历史中。复制到档案文件夹的私钥、已下载的平台证书、表单草稿和模板，以及系统密钥环中的密钥会被删除。放在别处的密钥文件不受影响。</translation>
    </message>
</context>
<context>
    <name>ui::ProfileSelector</name>
    <message>
        <source>Manage profiles …</source>
        <translation>管理商户档案…</translation>
    </message>
    <message>
        <source>Merchant profile</source>
        <translation>商户档案</translation>
    </message>
    <message>
        <source>Merchant profile: %1 (Ctrl+P)</source>
        <translation>商户档案：%1（Ctrl+P）</translation>
    </message>
</context>
<context>
    <name>ui::ProfileTable</name>
    <message>
        <source>inside this program</source>
        <translation>本程序内置</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>正式环境</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>商户档案</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Used now</source>
        <translation>当前</translation>
    </message>
</context>
<context>
    <name>ui::ProfileTransfer</name>
    <message>
        <source>Profiles (*.json)</source>
        <translation>商户档案 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export the profile “%1” (without keys and secrets)</source>
        <translation>导出商户档案“%1”（不含私钥和密钥）</translation>
    </message>
    <message>
        <source>Import a profile that was exported</source>
        <translation>导入已导出的商户档案</translation>
    </message>
</context>
<context>
    <name>ui::ProfilesPage</name>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Deleted: %1. The key ring did not answer: its secrets may still lie there.</source>
        <translation>已删除：%1。系统密钥环没有响应，其中可能仍留有它的密钥。</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>Imported: %1. The file holds neither key nor secret: edit the profile and give it its key.</source>
        <translation>已导入：%1。文件中不含私钥和密钥：请编辑该档案并提供私钥。</translation>
    </message>
    <message>
        <source>Exported to %1. The file holds neither key nor secret.</source>
        <translation>已导出到 %1。文件中不含私钥和密钥。</translation>
    </message>
    <message>
        <source>Merchant profiles</source>
        <translation>商户档案</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Use this profile</source>
        <translation>使用此商户档案</translation>
    </message>
</context>
<context>
    <name>ui::RemedyBar</name>
    <message>
        <source>Not while a request is on its way.</source>
        <translation>请求进行中，暂不可用。</translation>
    </message>
    <message>
        <source>Choose the profile that sent it first.</source>
        <translation>请先切换到发起该请求的商户档案。</translation>
    </message>
    <message>
        <source>Its expired_time is past.</source>
        <translation>expired_time 已过。</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>交接信息</translation>
    </message>
    <message>
        <source>Repeat exactly</source>
        <translation>原样重发</translation>
    </message>
    <message>
        <source>Correct the field</source>
        <translation>修正字段</translation>
    </message>
    <message>
        <source>New from this</source>
        <translation>以此新建</translation>
    </message>
    <message>
        <source>Check the profile</source>
        <translation>检查商户档案</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>复制给客服</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
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
    <name>ui::RetentionView</name>
    <message>
        <source>Days to keep: %1</source>
        <translation>保留天数：%1</translation>
    </message>
    <message>
        <source>Forever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source> days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Nothing is older than that.</source>
        <translation>没有超过保留期的签约请求。</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>How long attempts are kept, by profile. Nothing is removed by itself: you see first what would go.</source>
        <translation>按商户档案设置签约请求的保留时间。程序不会自动删除：您会先看到将删除哪些。</translation>
    </message>
    <message>
        <source>Preview the removal</source>
        <translation>预览将删除的内容</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n attempt(s) for good</source>
        <translation>
            <numerusform>永久删除 %n 条签约请求</numerusform>
        </translation>
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
    <message>
        <source>Answers are signed with a new key from then on, as after a change at WeChat Pay.</source>
        <translation>此后应答改用新密钥签名，与微信支付更换平台证书时一样。</translation>
    </message>
    <message>
        <source>Making a new platform key …</source>
        <translation>正在生成新的平台密钥……</translation>
    </message>
    <message>
        <source>Answers are signed with the new key now. Serial: %1</source>
        <translation>应答现已改用新密钥签名。证书序列号：%1</translation>
    </message>
    <message>
        <source>No new platform key could be made; the old one goes on.</source>
        <translation>未能生成新的平台密钥，继续使用原密钥。</translation>
    </message>
    <message>
        <source>Rotate platform key</source>
        <translation>更换平台密钥</translation>
    </message>
    <message>
        <source>Gives the sandbox a new platform key and certificate</source>
        <translation>为沙箱生成新的平台密钥和平台证书</translation>
    </message>
</context>
<context>
    <name>ui::SecretDialog</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>APIv3 key</source>
        <translation>APIv3密钥</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Shows what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Keep it in the system key ring</source>
        <translation>保存到系统密钥环</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>Password of the history&apos;s server</source>
        <translation>签约历史服务器密码</translation>
    </message>
</context>
<context>
    <name>ui::SecretRow</name>
    <message>
        <source>Keep in the system&apos;s key ring</source>
        <translation>保存到系统密钥环</translation>
    </message>
    <message>
        <source>%1: keep in the system&apos;s key ring</source>
        <translation>%1：保存到系统密钥环</translation>
    </message>
    <message>
        <source>Otherwise it is asked for when it is needed, and forgotten when the console locks.</source>
        <translation>否则用到时询问，锁定后清除。</translation>
    </message>
    <message>
        <source>In the key ring; leave empty to keep it</source>
        <translation>已在系统密钥环中；留空则不变</translation>
    </message>
</context>
<context>
    <name>ui::ServerDialog</name>
    <message>
        <source>Certificate of the authority (PEM)</source>
        <translation>签发机构的证书（PEM）</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>必填。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>The server answers, and its history can be used.</source>
        <translation>服务器已响应，可以使用其中的签约历史。</translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) still wait for the server that was used so far, and would go to the new one. Let the console reach the old one first, or press Save again.</source>
        <translation>
            <numerusform>还有 %n 条结果在等待写入原来的服务器，更换后会写入新服务器。请先让签约台连上原服务器，或再按一次“保存”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The setting could not be written to the data folder.</source>
        <translation>无法将设置写入数据文件夹。</translation>
    </message>
    <message>
        <source>Saved. It holds from the next start on; the attempts of this history stay where they are.</source>
        <translation>已保存，下次启动时生效；现有签约历史中的请求仍留在原处。</translation>
    </message>
    <message>
        <source>Where the history lies</source>
        <translation>签约历史的位置</translation>
    </message>
    <message>
        <source>The history lies</source>
        <translation>签约历史保存在</translation>
    </message>
    <message>
        <source>On a server several desks share one history; its owner prepares the database with papayctl database create.</source>
        <translation>使用服务器时，多个签约台共用一份签约历史；数据库由其所有者用 papayctl database create 准备。</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>on a PostgreSQL server</source>
        <translation>PostgreSQL 服务器</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Its name, as its certificate says it, or the folder of a unix socket.</source>
        <translation>证书上的主机名，或 unix socket 所在文件夹。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>A desk role: it may add and change, never remove.</source>
        <translation>签约台角色：可以新增和修改，不能删除。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Authority&apos;s certificate</source>
        <translation>签发机构的证书</translation>
    </message>
    <message>
        <source>Only where the server&apos;s certificate is your own authority&apos;s. The connection is always encrypted and checked.</source>
        <translation>仅当服务器证书由自建机构签发时填写。连接始终加密并校验证书。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ui::SessionCard</name>
    <message>
        <source>Copy session_id</source>
        <translation>复制 session_id</translation>
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
        <translation>未写入签约历史：关闭之前请先复制所需内容。%1</translation>
    </message>
    <message>
        <source>The session_id is on the clipboard.</source>
        <translation>session_id 已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>签约会话</translation>
    </message>
    <message>
        <source>Nothing was sent, and the history holds nothing of it.</source>
        <translation>没有发出任何请求，签约历史中也没有这一笔。</translation>
    </message>
    <message>
        <source>The hand-off is on the clipboard, as JSON.</source>
        <translation>交接信息（JSON）已复制到剪贴板。</translation>
    </message>
    <message>
        <source>What support asks for is on the clipboard.</source>
        <translation>客服所需信息已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Verify here</source>
        <translation>在本机验签</translation>
    </message>
    <message>
        <source>Not verified here</source>
        <translation>本机未验签</translation>
    </message>
</context>
<context>
    <name>ui::SessionFacts</name>
    <message>
        <source>Profile</source>
        <translation>商户档案</translation>
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
        <source>Verification</source>
        <translation>验签</translation>
    </message>
    <message>
        <source>Request-ID</source>
        <translation>Request-ID</translation>
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
    <name>ui::SessionView</name>
    <message>
        <source>Expired session session_id</source>
        <translation>已过期的签约会话 session_id</translation>
    </message>
    <message>
        <source>Session session_id</source>
        <translation>签约会话 session_id</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Locked: passphrases and PINs were forgotten.</source>
        <translation>已锁定：口令和 PIN 均已从内存中清除。</translation>
    </message>
    <message>
        <source>Merchant %1 at %2</source>
        <translation>商户号 %1，接入点 %2</translation>
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
        <source>Platform certificates fetched on %1</source>
        <translation>平台证书获取时间：%1</translation>
    </message>
    <message>
        <source>The merchant certificate expired on %1.</source>
        <translation>商户API证书已于 %1 过期。</translation>
    </message>
    <message>
        <source>The merchant certificate expires today (%1).</source>
        <translation>商户API证书今天到期（%1）。</translation>
    </message>
    <message numerus="yes">
        <source>The merchant certificate expires in %n day(s) (%1).</source>
        <translation>
            <numerusform>商户API证书将在 %n 天后到期（%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check this profile</source>
        <translation>检查此商户档案</translation>
    </message>
</context>
<context>
    <name>ui::StoreNotice</name>
    <message numerus="yes">
        <source>%n outcome(s) wait on this computer until the server is back: they are kept, and written by themselves.</source>
        <translation>
            <numerusform>有 %n 条结果暂存在本机，等待服务器恢复：不会丢失，恢复后会自动写入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) that waited on this computer cannot be read, and were not written. Keep the folder %1 and give it to whoever looks after this computer.</source>
        <translation>
            <numerusform>本机暂存的 %n 条结果无法读取，未能写入。请保留文件夹 %1，并交给本机的维护人员。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagField</name>
    <message>
        <source>Tag, Return</source>
        <translation>标签，回车</translation>
    </message>
    <message>
        <source>Return or a comma ends a tag.</source>
        <translation>按回车或逗号完成一个标签。</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Remove the tag “%1”</source>
        <translation>移除标签“%1”</translation>
    </message>
</context>
<context>
    <name>ui::TemplateDialog</name>
    <message>
        <source>There is a template of this name: it will be replaced.</source>
        <translation>已有同名表单模板，保存后将被替换。</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存为表单模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As you will look for it: a product, a shop, a test.</source>
        <translation>便于日后查找的名称，如产品、门店或测试。</translation>
    </message>
    <message>
        <source>Expires after (minutes)</source>
        <translation>有效时长（分钟）</translation>
    </message>
    <message>
        <source>Counted anew each time the template is filled in.</source>
        <translation>每次使用该表单模板时重新计算。</translation>
    </message>
    <message>
        <source>0: no expiry is sent.</source>
        <translation>0：不传过期时间。</translation>
    </message>
    <message>
        <source>Everything in the form is kept, but for the contract code and the expiry: those are fresh each time.</source>
        <translation>保存表单中的全部内容；协议号和过期时间除外，每次使用时重新生成。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ui::TemplateKeeping</name>
    <message>
        <source>There is a template “%1” already.</source>
        <translation>已有名为“%1”的表单模板。</translation>
    </message>
    <message>
        <source>Remove the template “%1”?</source>
        <translation>删除表单模板“%1”？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Templates of this profile</source>
        <translation>此商户档案的表单模板</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::TemplateMenu</name>
    <message>
        <source>Templates</source>
        <translation>表单模板</translation>
    </message>
    <message>
        <source>Manage templates …</source>
        <translation>管理表单模板…</translation>
    </message>
</context>
<context>
    <name>ui::TemplateName</name>
    <message>
        <source>A template needs a name.</source>
        <translation>请填写表单模板的名称。</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation>
            <numerusform>名称最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>A name has neither tabs nor other control characters.</source>
        <translation>名称中不能有制表符或其他控制字符。</translation>
    </message>
</context>
<context>
    <name>ui::TemplateShelf</name>
    <message>
        <source>Kept as template “%1”.</source>
        <translation>已存为表单模板“%1”。</translation>
    </message>
    <message>
        <source>The templates could not be saved to %1: %2</source>
        <translation>表单模板无法保存到 %1：%2</translation>
    </message>
</context>
<context>
    <name>ui::TokenChooser</name>
    <message>
        <source>%1: certificate %2</source>
        <translation>%1：证书 %2</translation>
    </message>
    <message>
        <source>%1: certificate of %2, serial %3, valid until %4</source>
        <translation>%1：%2 的证书，序列号 %3，有效期至 %4</translation>
    </message>
    <message>
        <source>PKCS#11 library</source>
        <translation>PKCS#11 库</translation>
    </message>
    <message>
        <source>The token&apos;s driver, as its manufacturer installed it.</source>
        <translation>令牌的驱动，由厂商安装。</translation>
    </message>
    <message>
        <source>List tokens</source>
        <translation>列出令牌</translation>
    </message>
    <message>
        <source>Certificate on the token</source>
        <translation>令牌中的证书</translation>
    </message>
    <message>
        <source>The key belongs to it and never leaves the token.</source>
        <translation>私钥与此证书配对，永不离开令牌。</translation>
    </message>
    <message>
        <source>No token with a certificate is there. Plug it in, then list again.</source>
        <translation>没有找到含证书的令牌。请插入令牌后重新列出。</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language (Ctrl+L)</source>
        <translation>语言（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>ui::ViewDialog</name>
    <message>
        <source>There is a view of this name: it will be replaced.</source>
        <translation>已有同名视图，保存后将被替换。</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存当前视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>the search “%1”</source>
        <translation>搜索“%1”</translation>
    </message>
    <message>
        <source>Kept: all attempts, in the order of the table.</source>
        <translation>将保存：全部签约请求，以及表格的排序。</translation>
    </message>
    <message>
        <source>Kept, with the order of the table: %1.</source>
        <translation>将保存（连同表格的排序）：%1。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>请填写视图名称。</translation>
    </message>
    <message>
        <source>There is a view “%1” already.</source>
        <translation>已有名为“%1”的视图。</translation>
    </message>
</context>
<context>
    <name>ui::ViewKeeping</name>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>No view is saved. Search or filter the history, then save that as a view.</source>
        <translation>还没有保存的视图。请先搜索或筛选签约历史，再保存为视图。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>重命名（F2）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>删除（Delete）</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Puts the last removed view back</source>
        <translation>恢复最近删除的视图</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::ViewsMenu</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation>全部签约请求</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
</context>
<context>
    <name>ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Attempt</source>
        <translation>签约请求(&amp;A)</translation>
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
        <source>Switch language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Papay Console</source>
        <translation>关于委托代扣签约台</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>ui::ZoneChooser</name>
    <message>
        <source>This computer&apos;s: %1</source>
        <translation>本机时区：%1</translation>
    </message>
</context>
</TS>
