<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>%1 (see papayctl --help)</source>
        <translation>%1（用法見 papayctl --help）</translation>
    </message>
    <message>
        <source>“%1” does not take the option --%2.</source>
        <translation>「%1」沒有選項 --%2。</translation>
    </message>
    <message>
        <source>“%1” takes no further words: %2</source>
        <translation>「%1」之後不能再帶其他內容：%2</translation>
    </message>
    <message>
        <source>papayctl: pre-sign WeChat Pay Global auto-debit contracts, verify the answer, keep every attempt.</source>
        <translation>papayctl：微信支付境外委託代扣預簽約，驗證回應簽名，每一次簽約請求都留有紀錄。</translation>
    </message>
    <message>
        <source>One JSON object a line on standard output, words on standard error.</source>
        <translation>標準輸出每行一個 JSON 物件；文字說明寫到標準錯誤輸出。</translation>
    </message>
    <message>
        <source>Exit status: 0 verified, 2 usage or a field, 3 key or certificate, 4 unreachable or unknown, 5 refused, 6 unverified, 7 history.</source>
        <translation>結束狀態：0 成功，2 用法或欄位有誤，3 密鑰或證書，4 未送達或結果未知，5 被拒，6 未驗簽，7 簽約歷史紀錄無法寫入。</translation>
    </message>
    <message>
        <source>check looks at a profile from key to live call. Exit status: 0 nothing is red, 3 key, certificate or platform key, 4 unreachable, 3 anything else that is red.</source>
        <translation>check 逐項檢查商戶設定檔，從密鑰直到實際連線。結束狀態：0 沒有紅色項目，3 密鑰、證書或平台密鑰有誤，4 無法連接接入點，其餘紅色項目也為 3。</translation>
    </message>
    <message>
        <source>Secrets come by a line of an open descriptor, or are asked for on the terminal; with --passphrase-fd nobody is asked. With --apiv3-key-fd the --verify-key may be left out.</source>
        <translation>密碼等機密資料從已開啟的檔案描述元逐行讀取，否則會在終端機上詢問；使用 --passphrase-fd 時不會詢問。使用 --apiv3-key-fd 時可省略 --verify-key。</translation>
    </message>
    <message>
        <source>With --profile, --base-uri is another address for this request. Fields that are not given come from the profile&apos;s form defaults.</source>
        <translation>與 --profile 一併使用時，--base-uri 為今次請求另行指定接入點。沒有輸入的欄位取自商戶設定檔的表格預設值。</translation>
    </message>
    <message>
        <source>The signal SIGUSR1 makes a running sandbox change its platform key: a line {&quot;rotated&quot;:SERIAL} follows.</source>
        <translation>向執行中的沙盒發出 SIGUSR1 訊號，沙盒便會更換平台證書及密鑰，並輸出一行 {&quot;rotated&quot;:SERIAL}。</translation>
    </message>
    <message>
        <source>Name a subcommand: demo, sign, check, history, database or sandbox.</source>
        <translation>請指定子指令：demo、sign、check、history、database 或 sandbox。</translation>
    </message>
    <message>
        <source>There is no subcommand “%1”: use demo, sign, check, history, database or sandbox.</source>
        <translation>沒有子指令「%1」：可用 demo、sign、check、history、database 或 sandbox。</translation>
    </message>
    <message>
        <source>database says where the history lies: in the data folder, or on a PostgreSQL server that several desks share. use names the server as a desk connects to it; create, migrate and purge work there as its owner, and what they are not told they take from the setting. purge shows what it would remove and removes it with --yes. use keeps the password of --password-fd in the system key ring; PGPASSWORD and ~/.pgpass serve too.</source>
        <translation>database 管理簽約歷史紀錄的存放位置：資料資料夾，或多個簽約台共用的 PostgreSQL 伺服器。use 指定簽約台連接的伺服器；create、migrate 和 purge 以伺服器擁有者身份執行，未給出的選項取自目前設定。purge 先列出將刪除的內容，加 --yes 才刪除。use 把 --password-fd 給出的密碼存入系統鑰匙圈；也可使用 PGPASSWORD 或 ~/.pgpass。</translation>
    </message>
    <message>
        <source>history export writes every attempt that the filters leave; import reads the JSON lines (jsonl) of another console; bundle prints what WeChat Pay&apos;s support asks for. T is a day or a time with its zone. With --masked openid and name are masked.</source>
        <translation>history export 寫出符合篩選條件的全部簽約請求；import 讀取其他簽約台匯出的 JSON 行（jsonl）；bundle 輸出微信支付技術支援所需的資料。T 是日期，或帶時區的時間。加 --masked 時，用戶識別碼和姓名會脫敏。</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>無法讀取檔案 %1：%2</translation>
    </message>
    <message>
        <source>The file %1 is larger than 1 MiB.</source>
        <translation>檔案 %1 超過 1 MiB。</translation>
    </message>
    <message>
        <source>%1 is not a JSON object.</source>
        <translation>%1 不是 JSON 物件。</translation>
    </message>
    <message>
        <source>The call has no member of this name: remove it.</source>
        <translation>此 API 沒有這個參數：請移除。</translation>
    </message>
    <message>
        <source>A JSON number belongs here.</source>
        <translation>此處應為 JSON 數字。</translation>
    </message>
    <message>
        <source>A JSON string belongs here.</source>
        <translation>此處應為 JSON 字串。</translation>
    </message>
    <message>
        <source>“%1” is not FIELD=VALUE.</source>
        <translation>「%1」不是「欄位=值」的格式。</translation>
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
        <translation>已於 %1 使用（%2）。</translation>
    </message>
    <message>
        <source>Used on %1 by %2 (%3).</source>
        <translation>已於 %1 由 %2 使用（%3）。</translation>
    </message>
    <message>
        <source>Same content.</source>
        <translation>內容相同。</translation>
    </message>
    <message>
        <source>Other content: %1.</source>
        <translation>內容不同：%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>Used %n time(s) before that.</source>
        <translation>
            <numerusform>之前還使用過 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {date}, {time}, {seq} and {random} can stand in braces, the last two with a width as in {seq:4}.</source>
        <translation>大括號內只能是 {date}、{time}、{seq} 和 {random}，後兩者可帶位數，例如 {seq:4}。</translation>
    </message>
    <message>
        <source>A width is a number from 1 to 12, as in {seq:4}.</source>
        <translation>位數為 1 到 12 的數字，例如 {seq:4}。</translation>
    </message>
    <message>
        <source>Outside of braces, only the letters A to Z and a to z and digits are allowed.</source>
        <translation>大括號外只允許大小寫英文字母和數字。</translation>
    </message>
    <message>
        <source>The codes would have more than 32 characters: shorten the pattern.</source>
        <translation>簽約協議號會超過 32 個字元：請縮短規則。</translation>
    </message>
    <message>
        <source>All codes would be the same: add {time}, {seq} or {random}.</source>
        <translation>簽約協議號會全部相同：請加入 {time}、{seq} 或 {random}。</translation>
    </message>
</context>
<context>
    <name>ColourChooser</name>
    <message>
        <source>Green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉紅色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黃色</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>啡色</translation>
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
        <translation>結果</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>簽約工作階段</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>簽約請求</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 狀態</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>錯誤代碼</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>錯誤訊息</translation>
    </message>
    <message>
        <source>Details of the refusal</source>
        <translation>錯誤詳情</translation>
    </message>
    <message>
        <source>Request-ID</source>
        <translation>Request-ID</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>驗簽</translation>
    </message>
    <message>
        <source>Duration in milliseconds</source>
        <translation>需時（毫秒）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>請求時間</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>回應時間</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>商戶設定檔</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商戶號</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Transport failure</source>
        <translation>傳輸故障</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Repeats the attempt</source>
        <translation>原樣重發自</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Serial number of the signing key</source>
        <translation>商戶證書序列號</translation>
    </message>
    <message>
        <source>Serial number of the answer&apos;s key</source>
        <translation>回應簽名的平台證書序列號或公鑰 ID</translation>
    </message>
    <message>
        <source>Profile&apos;s number</source>
        <translation>商戶設定檔編號</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>簽約台實例</translation>
    </message>
    <message>
        <source>Computer&apos;s user</source>
        <translation>系統用戶</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>電腦</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Signs auto-debit contracts with WeChat Pay Global and keeps every attempt.</source>
        <translation>微信支付境外委託代扣簽約，每一次簽約請求都留有紀錄。</translation>
    </message>
    <message>
        <source>Where history, settings and sandbox keys are kept.</source>
        <translation>歷史紀錄、設定和沙盒密鑰的存放位置。</translation>
    </message>
    <message>
        <source>The merchant profile to begin with.</source>
        <translation>啟動時使用的商戶設定檔。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>顯示本說明。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>顯示版本編號。</translation>
    </message>
    <message>
        <source>papay-console takes no further words: %1</source>
        <translation>papay-console 不接受其他參數：%1</translation>
    </message>
    <message>
        <source>There is no profile “%1”. There are: %2</source>
        <translation>沒有商戶設定檔「%1」。現有：%2</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>介面語言。</translation>
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
        <translation>訊息主體</translation>
    </message>
    <message>
        <source>%1 bytes, SHA-256 %2</source>
        <translation>%1 位元組，SHA-256 %2</translation>
    </message>
    <message>
        <source>live</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直連</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>own</source>
        <translation>本機</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>Duration in ms</source>
        <translation>需時（毫秒）</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>商戶設定檔</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商戶號</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>接入點</translation>
    </message>
    <message>
        <source>Signing certificate</source>
        <translation>簽名證書</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 狀態</translation>
    </message>
    <message>
        <source>Request-ID</source>
        <translation>Request-ID</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>驗簽</translation>
    </message>
    <message>
        <source>Platform key</source>
        <translation>平台證書</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>簽約請求</translation>
    </message>
    <message>
        <source>Repeats attempt</source>
        <translation>重複自</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>簽約台實例</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>all bytes</source>
        <translation>全部位元組</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>請求：%1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>回應：%1</translation>
    </message>
    <message>
        <source>Request header: %1</source>
        <translation>請求標頭：%1</translation>
    </message>
    <message>
        <source>Answer header: %1</source>
        <translation>回應頭：%1</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>--verify-key takes SERIAL=FILE, not “%1”.</source>
        <translation>--verify-key 應為「序列號=檔案」，而不是「%1」。</translation>
    </message>
    <message>
        <source>--%1 is missing: credentials are --base-uri, --mchid, --serial, --key and --verify-key.</source>
        <translation>缺少 --%1：商戶認證資料由 --base-uri、--mchid、--serial、--key 和 --verify-key 組成。</translation>
    </message>
    <message>
        <source>--mchid takes a merchant number: at most 32 digits or letters.</source>
        <translation>--mchid 應為商戶號：最多 32 個數字或英文字母。</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>“%1” does not take the option --%2.</source>
        <translation>「%1」沒有選項 --%2。</translation>
    </message>
    <message>
        <source>Say what to do: papayctl database status, use, create, migrate or purge.</source>
        <translation>請指定操作：papayctl database status、use、create、migrate 或 purge。</translation>
    </message>
    <message>
        <source>--port takes a number from 1 to 65535.</source>
        <translation>--port 須為 1 到 65535 的數字。</translation>
    </message>
    <message>
        <source>Name the server by --host, --database and --user.</source>
        <translation>請用 --host、--database 和 --user 指定伺服器。</translation>
    </message>
    <message>
        <source>Give either --local or a server, not both.</source>
        <translation>--local 與伺服器只能二選一。</translation>
    </message>
    <message>
        <source>--user names the owner of the shared history: a desk may not do this.</source>
        <translation>請用 --user 指定共享簽約歷史紀錄的擁有者：簽約台的角色無權執行此操作。</translation>
    </message>
    <message>
        <source>--desk-role names the role that the desks connect as.</source>
        <translation>請用 --desk-role 指定各簽約台連接時使用的角色。</translation>
    </message>
    <message>
        <source>--older-than takes a whole number of days from 1 on.</source>
        <translation>--older-than 須為不小於 1 的整數天數。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The form has no field “%1”, so it was left out.</source>
        <translation>表格中沒有「%1」欄位，已略過。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number, so it was left out.</source>
        <translation>「%1」不是整數，已略過。</translation>
    </message>
    <message>
        <source>“%1” is not a text, so it was left out.</source>
        <translation>「%1」不是文字，已略過。</translation>
    </message>
    <message>
        <source>“%1” came more than once; the last one was taken.</source>
        <translation>「%1」出現多次，已採用最後一次的值。</translation>
    </message>
    <message>
        <source>“%1” is not needed for the form and was left out.</source>
        <translation>表格用不到「%1」，已略過。</translation>
    </message>
    <message>
        <source>“%1” was not understood and was left out.</source>
        <translation>無法識別「%1」，已略過。</translation>
    </message>
    <message>
        <source>The text breaks off in the middle: copy it again as a whole.</source>
        <translation>內容中途斷開：請重新複製完整內容。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from JSON.</source>
        <translation>
            <numerusform>已從 JSON 填入 %n 個欄位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from a curl command.</source>
        <translation>
            <numerusform>已從 curl 指令填入 %n 個欄位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from PHP.</source>
        <translation>
            <numerusform>已從 PHP 程式碼填入 %n 個欄位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from lines of names and values.</source>
        <translation>
            <numerusform>已從「名稱=值」文字行填入 %n 個欄位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from Go.</source>
        <translation>
            <numerusform>已從 Go 程式碼填入 %n 個欄位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines of name=value</source>
        <translation>「名稱=值」文字行</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Nothing in this text was understood: paste a JSON body, a curl command, the PHP array of the SDK, or lines like plan_id=123.</source>
        <translation>無法識別這段內容：可貼上 JSON 請求主體、curl 指令、SDK 文件中的 PHP 陣列，或類似 plan_id=123 的文字行。</translation>
    </message>
    <message>
        <source>No field of the form was found in this text (%1).</source>
        <translation>這段內容（%1）中沒有找到表格欄位。</translation>
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
        <translation>接入點</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>應用程式 ID</translation>
    </message>
    <message>
        <source>Sub-merchant number</source>
        <translation>子商戶號</translation>
    </message>
    <message>
        <source>Institution AppID</source>
        <translation>機構應用程式 ID</translation>
    </message>
    <message>
        <source>Institution merchant number</source>
        <translation>機構商戶號</translation>
    </message>
    <message>
        <source>Sub-merchant AppID</source>
        <translation>子商戶應用程式 ID</translation>
    </message>
    <message>
        <source>Contract code</source>
        <translation>商戶簽約協議號</translation>
    </message>
    <message>
        <source>Account display name</source>
        <translation>用戶帳戶顯示名稱</translation>
    </message>
    <message>
        <source>Success notification URL</source>
        <translation>簽約成功通知 URL</translation>
    </message>
    <message>
        <source>User&apos;s openid</source>
        <translation>用戶識別碼</translation>
    </message>
    <message>
        <source>User&apos;s client IP</source>
        <translation>用戶裝置 IP</translation>
    </message>
    <message>
        <source>Expiry time</source>
        <translation>到期時間</translation>
    </message>
    <message>
        <source>Leave empty for the profile&apos;s own, or e.g. https://apihk.mch.weixin.qq.com/</source>
        <translation>留空即使用商戶設定檔的接入點；亦可自行填寫，例如 https://apihk.mch.weixin.qq.com/</translation>
    </message>
    <message>
        <source>Direct mode: the AppID bound to your merchant number, e.g. wxd678efh567hg6787</source>
        <translation>直連模式：與商戶號綁定的應用程式 ID，例如 wxd678efh567hg6787</translation>
    </message>
    <message>
        <source>Institution mode: the number of the merchant you act for, e.g. 1230000109</source>
        <translation>機構模式：所服務的子商戶的商戶號，例如 1230000109</translation>
    </message>
    <message>
        <source>Institution mode: the AppID bound to the institution, e.g. wx8888888888888888</source>
        <translation>機構模式：與機構商戶號綁定的應用程式 ID，例如 wx8888888888888888</translation>
    </message>
    <message>
        <source>Usually left empty: the signature already names it, e.g. 3200000001</source>
        <translation>通常留空：簽名資料中已包含機構商戶號，例如 3200000001</translation>
    </message>
    <message>
        <source>Optional: the AppID of the app that starts the signing, e.g. wxcbda96de0b165484</source>
        <translation>選填：發起簽約的 App 的應用程式 ID，例如 wxcbda96de0b165484</translation>
    </message>
    <message>
        <source>Yours and never used before, up to 32 letters and digits, e.g. 100001256</source>
        <translation>由商戶自行編訂，不可重複使用，最多 32 個英文字母或數字，例如 100001256</translation>
    </message>
    <message>
        <source>Shown on the signing page, up to 32 characters, no emoji, e.g. 张三</source>
        <translation>顯示在簽約頁面上，最多 32 個字元，不支援表情符號，例如 陳大文</translation>
    </message>
    <message>
        <source>A public https address without query, e.g. https://pay.weixin.qq.com</source>
        <translation>可從互聯網存取的 https 地址，不帶查詢參數，例如 https://pay.weixin.qq.com</translation>
    </message>
    <message>
        <source>Optional: the user under your AppID, for institutions under the sub-merchant&apos;s, e.g. ouFhd5X9s9WteC3eWRjXV3lea123</source>
        <translation>選填：用戶在商戶應用程式 ID 下的 openid，機構模式為子商戶應用程式 ID 下的 openid，例如 ouFhd5X9s9WteC3eWRjXV3lea123</translation>
    </message>
    <message>
        <source>Optional: the address of the user&apos;s device, not of your server, e.g. 119.145.83.6</source>
        <translation>選填：用戶裝置的 IP 地址，而不是商戶伺服器的地址，例如 119.145.83.6</translation>
    </message>
    <message>
        <source>Optional: date, time and zone, e.g. 2021-11-20T13:29:35+08:00</source>
        <translation>選填：日期、時間和時區，例如 2021-11-20T13:29:35+08:00</translation>
    </message>
    <message>
        <source>Direct mode</source>
        <translation>直連模式</translation>
    </message>
    <message>
        <source>Institution mode</source>
        <translation>機構模式</translation>
    </message>
    <message>
        <source>Plan ID</source>
        <translation>範本 ID</translation>
    </message>
    <message>
        <source>The number WeChat Pay gave your deduction plan, e.g. 123</source>
        <translation>微信支付為委託代扣範本分配的編號，例如 123</translation>
    </message>
</context>
<context>
    <name>FoundMaterials</name>
    <message>
        <source>“pasted text”</source>
        <extracomment>stands for the file&apos;s name in a sentence</extracomment>
        <translation>「貼上的文字」</translation>
    </message>
    <message>
        <source>Merchant API private key, protected by a passphrase: you are asked for it when it is used.</source>
        <translation>商戶API私鑰，有密碼保護：使用時會詢問密碼。</translation>
    </message>
    <message>
        <source>Merchant API private key, RSA %1. It belongs to the merchant certificate here.</source>
        <translation>商戶API私鑰，RSA %1，與此處的商戶API證書相符。</translation>
    </message>
    <message>
        <source>Merchant API private key, RSA %1. It belongs to no certificate here: add apiclient_cert.pem, or give the serial number.</source>
        <translation>商戶API私鑰，RSA %1。這裏沒有與它相符的證書：請加入 apiclient_cert.pem，或填寫證書序列號。</translation>
    </message>
    <message>
        <source>Merchant certificate of %1, serial number %2, valid until %3.</source>
        <translation>%1 的商戶API證書，序列號 %2，有效期至 %3。</translation>
    </message>
    <message>
        <source>Merchant certificate of merchant %1, serial number %2, valid until %3.</source>
        <translation>商戶號 %1 的商戶API證書，序列號 %2，有效期至 %3。</translation>
    </message>
    <message>
        <source>Merchant certificate of merchant %1 (%2), serial number %3, valid until %4.</source>
        <translation>商戶號 %1（%2）的商戶API證書，序列號 %3，有效期至 %4。</translation>
    </message>
    <message>
        <source>%1 Its private key is not here: add apiclient_key.pem of the same set.</source>
        <translation>%1這裏沒有它的私鑰：請加入同一套的 apiclient_key.pem。</translation>
    </message>
    <message>
        <source>Merchant key and certificate in one file, protected by a password, which is usually the merchant number: you are asked for it when it is used.</source>
        <translation>私鑰和證書在同一個檔案中，有密碼保護，密碼通常是商戶號：使用時會詢問密碼。</translation>
    </message>
    <message>
        <source>Merchant key and certificate in one file. The merchant number did not open it: you are asked for its password when it is used, unless the file is damaged.</source>
        <translation>私鑰和證書在同一個檔案中，商戶號無法將它開啟：使用時會詢問密碼；亦可能是檔案已損毀。</translation>
    </message>
    <message>
        <source>Merchant key and certificate in one file; the merchant number opened it.</source>
        <translation>私鑰和證書在同一個檔案中，已用商戶號作為密碼開啟。</translation>
    </message>
    <message>
        <source>Merchant key and certificate in one file, without a password.</source>
        <translation>私鑰和證書在同一個檔案中，沒有密碼。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The private key of another certificate here, not the merchant&apos;s: it is not used.</source>
        <translation>這是此處另一張證書的私鑰，不是商戶的：不會使用。</translation>
    </message>
    <message>
        <source>The public key of a certificate here, which says it all: it is not used.</source>
        <translation>這是此處某張證書的公鑰，有證書已足夠：不會使用。</translation>
    </message>
    <message>
        <source>This is a platform certificate, serial number %1, valid until %2: it was added below, under Platform keys.</source>
        <translation>這是平台證書，序列號 %1，有效期至 %2：已加入下方的「平台密鑰」。</translation>
    </message>
    <message>
        <source>This is a WeChat Pay public key, RSA %1: it was added below, under Platform keys. Give its ID (PUB_KEY_ID_…) there.</source>
        <translation>這是微信支付公鑰，RSA %1：已加入下方的「平台密鑰」。請在那裏填寫公鑰 ID（PUB_KEY_ID_…）。</translation>
    </message>
    <message>
        <source>This is the APIv3 key, 32 characters.</source>
        <translation>這是 APIv3密鑰，32 個字元。</translation>
    </message>
    <message>
        <source>The certificate of a certificate authority: it is not needed here.</source>
        <translation>這是核證機關的證書：此處不需要。</translation>
    </message>
    <message>
        <source>The certificate of a web server: it is not needed here.</source>
        <translation>這是網站伺服器的證書：此處不需要。</translation>
    </message>
    <message>
        <source>The certificate tool&apos;s leaflet: there is nothing to read in it.</source>
        <translation>這是證書工具附帶的說明檔：無需讀取。</translation>
    </message>
    <message>
        <source>These are too many files: from here on they were not read. Choose the folder with the merchant&apos;s files only.</source>
        <translation>檔案太多：由這個檔案起沒有讀取。請只選擇存放商戶檔案的資料夾。</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>A WeChat Pay public key does not expire.</source>
        <translation>微信支付公鑰不會到期。</translation>
    </message>
    <message>
        <source>The platform certificate that expires first is valid until %1.</source>
        <translation>最先到期的平台證書有效期至 %1。</translation>
    </message>
    <message>
        <source>The key can be used: RSA, %1 bits.</source>
        <translation>私鑰可用：RSA，%1 位元。</translation>
    </message>
    <message>
        <source>The key can be opened.</source>
        <translation>私鑰可以開啟。</translation>
    </message>
    <message>
        <source>The merchant certificate belongs to the key.</source>
        <translation>商戶API證書與私鑰相配。</translation>
    </message>
    <message>
        <source>Requests name the serial number of this certificate: %1.</source>
        <translation>請求使用的正是這張證書的序列號：%1。</translation>
    </message>
    <message>
        <source>The certificate was issued to merchant %1.</source>
        <translation>證書簽發給商戶號 %1。</translation>
    </message>
    <message>
        <source>The merchant certificate is valid until %1.</source>
        <translation>商戶API證書有效期至 %1。</translation>
    </message>
    <message>
        <source>The identity belongs to the environment of the profile.</source>
        <translation>身份與商戶設定檔的環境一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) of the platform can verify answers.</source>
        <translation>
            <numerusform>有 %n 個平台密鑰可用於驗簽。</numerusform>
        </translation>
    </message>
    <message>
        <source>The APIv3 key has 32 characters, as it should.</source>
        <translation>APIv3密鑰為 32 個字元，符合要求。</translation>
    </message>
    <message>
        <source>The access point %1 was found and answers.</source>
        <translation>接入點 %1 可以連線並有回應。</translation>
    </message>
    <message>
        <source>The clock of this machine agrees with the access point&apos;s.</source>
        <translation>本機時間與接入點一致。</translation>
    </message>
    <message numerus="yes">
        <source>The access point accepted the signature; %n platform certificate(s) came, were opened and verified.</source>
        <translation>
            <numerusform>接入點接受了簽名；收到 %n 張平台證書，已解密並通過驗簽。</numerusform>
        </translation>
    </message>
    <message>
        <source>The merchant certificate expired on %1. Apply for a new one in the merchant platform, then choose its files here.</source>
        <translation>商戶API證書已於 %1 到期。請在商戶平台申請新證書，然後在此選擇新檔案。</translation>
    </message>
    <message>
        <source>The platform certificate %1 expired on %2. Remove it from the profile; a new one is downloaded where the APIv3 key is known.</source>
        <translation>平台證書 %1 已於 %2 到期。請從商戶設定檔中移除；填寫了 APIv3密鑰時會自動下載新證書。</translation>
    </message>
    <message numerus="yes">
        <source>The merchant certificate expires in %n day(s), on %1. Apply for a new one in the merchant platform in time: up to three may be valid at once.</source>
        <translation>
            <numerusform>商戶API證書將在 %n 天後（%1）到期。請及時在商戶平台申請新證書：最多可同時有三張有效證書。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The platform certificate %1 expires in %n day(s), on %2. A new one is downloaded where the APIv3 key is known; else choose the new file in time.</source>
        <translation>
            <numerusform>平台證書 %1 將在 %n 天後（%2）到期。填寫了 APIv3密鑰時會自動下載新證書；否則請及時選擇新檔案。</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate %1 is valid only from %2. Check the date of this machine, or wait until then.</source>
        <translation>證書 %1 自 %2 起才生效。請檢查本機日期，或等到那時再用。</translation>
    </message>
    <message>
        <source>No platform certificate is there yet. The live call below fetches them.</source>
        <translation>還沒有平台證書。下面的實際連線會自動下載。</translation>
    </message>
    <message>
        <source>Nothing is there to verify answers with. Enter the APIv3 key, so that the platform certificates can be fetched, or add the WeChat Pay public key.</source>
        <translation>沒有可用於驗簽的密鑰。請填寫 APIv3密鑰以便下載平台證書，或加入微信支付公鑰。</translation>
    </message>
    <message>
        <source>No APIv3 key is at hand; with a WeChat Pay public key none is needed to sign and verify.</source>
        <translation>沒有 APIv3密鑰；使用微信支付公鑰時，簽名和驗簽不需要它。</translation>
    </message>
    <message>
        <source>The APIv3 key is not at hand, so the platform certificates cannot be opened. Enter it in the profile.</source>
        <translation>APIv3密鑰不在手邊，無法解密平台證書。請在商戶設定檔中填寫。</translation>
    </message>
    <message>
        <source>The clock of this machine is %1 seconds ahead of the access point&apos;s. From 5 minutes on requests are refused: set it by the network.</source>
        <translation>本機時間比接入點快 %1 秒。相差 5 分鐘或以上，請求會被拒絕：請開啟網絡對時。</translation>
    </message>
    <message>
        <source>The clock of this machine is %1 seconds behind the access point&apos;s. From 5 minutes on requests are refused: set it by the network.</source>
        <translation>本機時間比接入點慢 %1 秒。相差 5 分鐘或以上，請求會被拒絕：請開啟網絡對時。</translation>
    </message>
    <message>
        <source>The access point accepted the signature. Its certificates could not be opened without the APIv3 key: enter it in the profile.</source>
        <translation>接入點接受了簽名。因沒有 APIv3密鑰，無法解密平台證書：請在商戶設定檔中填寫。</translation>
    </message>
    <message>
        <source>The access point answered: this merchant has WeChat Pay public keys instead of platform certificates, as the profile says.</source>
        <translation>接入點已回應：該商戶使用微信支付公鑰而非平台證書，與商戶設定檔一致。</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>商戶API私鑰</translation>
    </message>
    <message>
        <source>Merchant certificate</source>
        <translation>商戶API證書</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列號</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商戶號</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Platform keys</source>
        <translation>平台密鑰</translation>
    </message>
    <message>
        <source>Validity of the platform keys</source>
        <translation>平台密鑰有效期</translation>
    </message>
    <message>
        <source>APIv3 key</source>
        <translation>APIv3密鑰</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>接入點</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時鐘</translation>
    </message>
    <message>
        <source>Live call</source>
        <translation>實際連線</translation>
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
        <translation>問題</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未檢查</translation>
    </message>
    <message>
        <source>The profile names no merchant certificate, so nothing can be compared with the key. Add apiclient_cert.pem.</source>
        <translation>商戶設定檔中沒有商戶API證書，無法與私鑰核對。請加入 apiclient_cert.pem。</translation>
    </message>
    <message>
        <source>The merchant certificate belongs to another key. Choose the key and the certificate of one and the same set.</source>
        <translation>商戶API證書與私鑰不相配。請選擇同一套中的私鑰和證書。</translation>
    </message>
    <message>
        <source>The serial number of the profile is another than the certificate&apos;s, which is %1. Put that one into the profile.</source>
        <translation>商戶設定檔中的證書序列號與證書不符，證書的序列號是 %1。請在商戶設定檔中改為該序列號。</translation>
    </message>
    <message>
        <source>The certificate was issued to merchant %1, and the profile is of merchant %2. Choose the files of that merchant, or correct the number.</source>
        <translation>證書簽發給商戶號 %1，而商戶設定檔的商戶號是 %2。請選擇該商戶的檔案，或更正商戶號。</translation>
    </message>
    <message>
        <source>The certificate names no merchant number, so whether it is of merchant %1 cannot be told. The live call tells.</source>
        <translation>證書中沒有商戶號，無法判斷是否屬於商戶號 %1。以實際連線的結果為準。</translation>
    </message>
    <message>
        <source>The certificate is a sandbox&apos;s, and the profile is live: nothing is signed with it. Choose the merchant&apos;s own files, or make this a sandbox profile.</source>
        <translation>證書是沙盒的，而這是正式商戶設定檔：不會用它簽名。請選擇商戶自己的檔案，或把本設定檔改為沙盒設定檔。</translation>
    </message>
    <message>
        <source>This is a merchant&apos;s own identity in a sandbox profile. Use a live profile for it, and the sandbox&apos;s own identity for trying out.</source>
        <translation>沙盒設定檔用了商戶的真實身份。真實身份請用正式商戶設定檔，試用請用沙盒本身的身份。</translation>
    </message>
    <message>
        <source>The platform key %1 is the merchant&apos;s own: answers are signed by the platform, never with it. Remove it from the platform keys.</source>
        <translation>平台密鑰 %1 其實是商戶自己的：回應由平台簽名，不會用它。請從平台密鑰中移除。</translation>
    </message>
    <message>
        <source>An APIv3 key has exactly 32 characters; this one has %1. Enter it again, without blanks around it.</source>
        <translation>APIv3密鑰應為 32 個字元，目前為 %1 個。請重新填寫，前後不要帶空格。</translation>
    </message>
    <message>
        <source>The access point&apos;s answer holds no date, so the clocks cannot be compared.</source>
        <translation>接入點的回應中沒有日期，無法比對時間。</translation>
    </message>
    <message>
        <source>Not looked at: mend what stands above first.</source>
        <translation>未檢查：請先解決上面的問題。</translation>
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
        <translation>--limit 應為不小於 1 的整數。</translation>
    </message>
    <message>
        <source>--format is json or csv.</source>
        <translation>--format 可取 json 或 csv。</translation>
    </message>
    <message>
        <source>After history comes nothing, or export FILE, import FILE, bundle ATTEMPT.</source>
        <translation>history 之後不帶內容，或帶 export FILE、import FILE、bundle ATTEMPT。</translation>
    </message>
    <message>
        <source>--%1 chooses attempts for a list or an export.</source>
        <translation>--%1 只用於在清單或匯出時篩選簽約請求。</translation>
    </message>
    <message>
        <source>--environment is sandbox or live.</source>
        <translation>--environment 只能是 sandbox 或 live。</translation>
    </message>
    <message>
        <source>--since and --until take a day (2025-11-23) or a time (2025-11-23T14:03:00+08:00).</source>
        <translation>--since 和 --until 填日期（2025-11-23）或時間（2025-11-23T14:03:00+08:00）。</translation>
    </message>
    <message>
        <source>--format of an export is excel, csv or jsonl.</source>
        <translation>匯出的 --format 只能是 excel、csv 或 jsonl。</translation>
    </message>
</context>
<context>
    <name>HistoryPlace</name>
    <message>
        <source>The password of the history&apos;s server could not be read from the system key ring (%1).</source>
        <translation>無法從系統鑰匙圈讀取簽約歷史紀錄伺服器的密碼（%1）。</translation>
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
        <translation>換行</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>定位字元</translation>
    </message>
    <message>
        <source>A direct request needs the AppID: fill it in.</source>
        <translation>直連請求必須填寫應用程式 ID。</translation>
    </message>
    <message>
        <source>An institution request needs the sub-merchant number: fill it in.</source>
        <translation>機構請求必須填寫子商戶號。</translation>
    </message>
    <message>
        <source>An institution request needs the institution&apos;s AppID: fill it in.</source>
        <translation>機構請求必須填寫機構應用程式 ID。</translation>
    </message>
    <message>
        <source>Every request needs this: fill it in.</source>
        <translation>此項必填，請填寫。</translation>
    </message>
    <message>
        <source>%1 is no name on the internet</source>
        <translation>%1 不是互聯網域名</translation>
    </message>
    <message>
        <source>%1 is an address inside an office or home</source>
        <translation>%1 是辦公室或家居內部網絡的地址</translation>
    </message>
    <message>
        <source>%1 is an address inside a provider&apos;s network</source>
        <translation>%1 是電訊商內部網絡的地址</translation>
    </message>
    <message>
        <source>%1 is what every computer calls itself</source>
        <translation>%1 是每部電腦對自己的稱呼（本機地址）</translation>
    </message>
    <message>
        <source>%1 is an address that a device without a network gives itself</source>
        <translation>%1 是裝置未連上網絡時自行編配的地址</translation>
    </message>
    <message>
        <source>%1 is an example address from manuals</source>
        <translation>%1 是技術手冊中的範例地址</translation>
    </message>
    <message>
        <source>%1 is the address of a group and no device&apos;s</source>
        <translation>%1 是多點傳送地址，不屬於任何裝置</translation>
    </message>
    <message>
        <source>%1 is reserved and no device&apos;s address</source>
        <translation>%1 是保留地址，不屬於任何裝置</translation>
    </message>
    <message>
        <source>“%1” at %2: only digits are allowed here.</source>
        <translation>第 %2 個字元「%1」：此處只允許數字。</translation>
    </message>
    <message>
        <source>Only a whole number is allowed: write digits without a leading zero, from 1 to 9223372036854775807.</source>
        <translation>只能填寫整數：請輸入 1 到 9223372036854775807 之間的數字，不要以 0 開頭。</translation>
    </message>
    <message>
        <source>“%1” at %2: an AppID is usually wx and 16 letters or digits.</source>
        <translation>第 %2 個字元「%1」：應用程式 ID 通常為 wx 加 16 個英文字母或數字。</translation>
    </message>
    <message>
        <source>An AppID is usually wx and 16 letters or digits: check it for slips.</source>
        <translation>應用程式 ID 通常是 wx 加 16 個英文字母或數字，請檢查有否輸入錯誤。</translation>
    </message>
    <message>
        <source>This belongs to institution requests: leave it empty, or switch to institution mode.</source>
        <translation>此項僅用於機構請求：請留空，或切換到機構模式。</translation>
    </message>
    <message>
        <source>The official table does not list this for the request, and the access point may refuse it: leave it empty unless you were told to send it.</source>
        <translation>官方文件沒有為此類請求列出這個參數，接入點可能會拒絕：如非明確要求，請留空。</translation>
    </message>
    <message>
        <source>At most %1 characters are allowed and these are %2: shorten the text.</source>
        <translation>最多允許 %1 個字元，目前為 %2 個，請縮短內容。</translation>
    </message>
    <message>
        <source>The limit of %1 may count bytes, and these are %2: a shorter text is safer.</source>
        <translation>長度上限 %1 可能按位元組計算，目前為 %2 位元組，建議縮短內容。</translation>
    </message>
    <message>
        <source>“%1” at %2: only the letters A to Z and a to z and digits are safe here.</source>
        <translation>第 %2 個字元「%1」：建議只使用大小寫英文字母和數字。</translation>
    </message>
    <message>
        <source>“%1” at %2: a merchant number has digits only.</source>
        <translation>第 %2 個字元「%1」：商戶號只包含數字。</translation>
    </message>
    <message>
        <source>%1 at %2: only characters of up to 3 bytes are allowed, no emoji.</source>
        <translation>第 %2 個字元 %1：只允許不超過 3 位元組的字元，不支援表情符號。</translation>
    </message>
    <message>
        <source>“%1” at %2: control characters are not allowed; delete it.</source>
        <translation>第 %2 個字元「%1」：不允許控制字元，請刪除。</translation>
    </message>
    <message>
        <source>“%1” at %2: blanks, seen or unseen, do not belong here.</source>
        <translation>第 %2 個字元「%1」：此處不應有空白（包括不可見字元）。</translation>
    </message>
    <message>
        <source>“%1” at %2: the text should neither start nor end with a blank.</source>
        <translation>第 %2 個字元「%1」：內容的開頭和結尾不應有空白。</translation>
    </message>
    <message>
        <source>“%1” at %2: blanks and punctuation in the name can keep your app from opening again after the signing.</source>
        <translation>第 %2 個字元「%1」：名稱中的空格或標點符號可能令簽約後無法返回商戶 App。</translation>
    </message>
    <message>
        <source>“%1” at %2 looks URL-encoded: write the text as people read it.</source>
        <translation>從第 %2 個字元起的「%1」似乎經過 URL 編碼：請填寫編碼前的原文。</translation>
    </message>
    <message>
        <source>Only a whole address that starts with https:// is allowed: write one like https://pay.weixin.qq.com.</source>
        <translation>必須是以 https:// 開頭的完整地址，請參照 https://pay.weixin.qq.com 填寫。</translation>
    </message>
    <message>
        <source>“%1” at %2: the address must have neither query nor fragment; remove everything from there on.</source>
        <translation>第 %2 個字元「%1」：地址不可帶查詢參數或片段，請刪除由此處起的內容。</translation>
    </message>
    <message>
        <source>%1: WeChat Pay cannot reach it, so name a public host.</source>
        <translation>%1：微信支付無法連線，請填寫可從互聯網存取的域名。</translation>
    </message>
    <message>
        <source>Notifications may not get through to port %1: use port %2.</source>
        <translation>發往連接埠 %1 的通知可能無法送達：請使用連接埠 %2。</translation>
    </message>
    <message>
        <source>This is no IP address: write that of the user&apos;s device, such as 119.145.83.6.</source>
        <translation>不是有效的 IP 地址：請填寫用戶裝置的 IP 地址，例如 119.145.83.6。</translation>
    </message>
    <message>
        <source>The documentation knows IPv4 addresses only: if you can, send the user&apos;s IPv4 address instead.</source>
        <translation>官方文件僅提及 IPv4 地址：請盡量改填用戶的 IPv4 地址。</translation>
    </message>
    <message>
        <source>%1: WeChat refuses the signing when the user&apos;s differs, so send the address that the user&apos;s device has on the internet.</source>
        <translation>%1：與用戶實際的 IP 不一致時，微信會拒絕簽約，請填寫用戶裝置的公共 IP 地址。</translation>
    </message>
    <message>
        <source>This is no date and time with a zone: write a real day like 2021-11-20T13:29:35+08:00.</source>
        <translation>不是帶時區的有效日期時間：請按 2021-11-20T13:29:35+08:00 的格式填寫真實日期。</translation>
    </message>
    <message>
        <source>Only %1 left: an app needs up to %2 to open WeChat, so choose a later time.</source>
        <translation>距到期只剩 %1：App 開啟微信最多需要 %2，請選擇較後的時間。</translation>
    </message>
    <message>
        <source>That is %1 away, and hardly any session is meant to live longer than %2: check day, month and year.</source>
        <translation>距到期還有 %1，簽約工作階段一般不會超過 %2：請檢查年月日是否有誤。</translation>
    </message>
    <message>
        <source>This time is past and the access point will refuse it: choose a later one.</source>
        <translation>這個時間已過，接入點會拒絕：請選擇較後的時間。</translation>
    </message>
    <message>
        <source>This is no access point: write https://host/ without user name, query or fragment; http is for this machine only.</source>
        <translation>不是有效的接入點：請按 https://主機/ 的格式填寫，不帶用戶名稱、查詢參數和片段；http 僅限本機使用。</translation>
    </message>
    <message>
        <source>Keep the digits only</source>
        <translation>只保留數字</translation>
    </message>
    <message>
        <source>Keep letters and digits only</source>
        <translation>只保留字母和數字</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>刪除 %1</translation>
    </message>
    <message>
        <source>Remove control characters</source>
        <translation>刪除控制字元</translation>
    </message>
    <message>
        <source>Remove blanks</source>
        <translation>刪除空白</translation>
    </message>
    <message>
        <source>Remove blanks at the ends</source>
        <translation>刪除前後空白</translation>
    </message>
    <message>
        <source>Remove blanks and punctuation</source>
        <translation>刪除空格和標點符號</translation>
    </message>
    <message>
        <source>Decode the text</source>
        <translation>解碼為原文</translation>
    </message>
    <message>
        <source>Remove from %1 on</source>
        <translation>刪除 %1 及其後的內容</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>%1: %n attempt(s), from %2 to %3</source>
        <translation>
            <numerusform>%1：%n 條簽約請求，%2 至 %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) removed; %1 of disk space are free again. The receipt is %2</source>
        <translation>
            <numerusform>已刪除 %n 條簽約請求，釋放磁碟空間 %1。回執：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>更新之前</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>Replaced by a restore</source>
        <translation>被復原操作替換</translation>
    </message>
    <message numerus="yes">
        <source>The history file was damaged. %n attempt(s) were saved into a new one.</source>
        <translation>
            <numerusform>簽約歷史紀錄檔案已損毀。%n 條簽約請求已救回到新檔案。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were lost.</source>
        <translation>
            <numerusform>%n 條已遺失。</numerusform>
        </translation>
    </message>
    <message>
        <source>None was lost.</source>
        <translation>沒有遺失。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them came without their bytes.</source>
        <translation>
            <numerusform>其中 %n 條缺少原始位元組。</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file was kept: %1</source>
        <translation>損毀的檔案已保留：%1</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>The cryptography library&apos;s OpenSSL provider (qca-ossl) was not found, so nothing can be signed. Run app/setup, or install the program again.</source>
        <translation>未找到加密程式庫的 OpenSSL 元件（qca-ossl），無法簽名。請執行 app/setup，或重新安裝本程式。</translation>
    </message>
    <message>
        <source>The file %1 is not there. It may have been moved or renamed: choose it again.</source>
        <translation>檔案 %1 不存在，可能已被移動或改名：請重新選擇。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that it is a file and that you are allowed to read it.</source>
        <translation>無法讀取檔案 %1。請確認它是檔案，並且你有讀取權限。</translation>
    </message>
    <message>
        <source>The file %1 is too large to be a key. Choose apiclient_key.pem or apiclient_cert.p12.</source>
        <translation>檔案 %1 太大，不可能是密鑰。請選擇 apiclient_key.pem 或 apiclient_cert.p12。</translation>
    </message>
    <message>
        <source>The file %1 is empty. Copy it again from where it was made.</source>
        <translation>檔案 %1 是空的。請從產生它的地方重新複製。</translation>
    </message>
    <message>
        <source>%1 holds no private key. Choose apiclient_key.pem or apiclient_cert.p12.</source>
        <translation>%1 中沒有私鑰。請選擇 apiclient_key.pem 或 apiclient_cert.p12。</translation>
    </message>
    <message>
        <source>%1 is a certificate, not a private key. Choose apiclient_key.pem.</source>
        <translation>%1 是證書，不是私鑰。請選擇 apiclient_key.pem。</translation>
    </message>
    <message>
        <source>%1 is a public key, not a private key. Choose apiclient_key.pem.</source>
        <translation>%1 是公鑰，不是私鑰。請選擇 apiclient_key.pem。</translation>
    </message>
    <message>
        <source>The key in %1 is not an RSA key, and WeChat Pay accepts RSA keys only. Choose the one that belongs to the merchant certificate.</source>
        <translation>%1 中的密鑰不是 RSA 密鑰，而微信支付只接受 RSA 密鑰。請選擇與商戶API證書相配的密鑰。</translation>
    </message>
    <message>
        <source>The RSA key in %1 has %2 bits. At least 2048 are needed: apply for a new certificate.</source>
        <translation>%1 中的 RSA 密鑰只有 %2 位元，至少需要 2048 位元：請重新申請證書。</translation>
    </message>
    <message>
        <source>The key in %1 is protected by a passphrase, and none was given. Enter it; for a .p12 file it is usually the merchant number.</source>
        <translation>%1 中的密鑰有密碼保護，但沒有提供密碼。請輸入密碼；.p12 檔案的密碼通常是商戶號。</translation>
    </message>
    <message>
        <source>The key in %1 cannot be opened: the passphrase is wrong, or the file is damaged. Enter the passphrase again; for a .p12 file it is usually the merchant number.</source>
        <translation>無法開啟 %1 中的密鑰：密碼錯誤，或檔案已損毀。請重新輸入密碼；.p12 檔案的密碼通常是商戶號。</translation>
    </message>
    <message>
        <source>The file %1 is damaged. Copy it again from where it was made.</source>
        <translation>檔案 %1 已損毀。請從產生它的地方重新複製。</translation>
    </message>
    <message>
        <source>%1 holds no private key, so nothing can be signed with it. Export it again with its key, or choose apiclient_key.pem.</source>
        <translation>%1 中沒有私鑰，無法用來簽名。請連同私鑰重新匯出，或選擇 apiclient_key.pem。</translation>
    </message>
    <message>
        <source>The serial number that goes with %1 is not known, and every request names it. Choose the certificate that belongs to it (for the merchant, apiclient_cert.pem), or give the serial number.</source>
        <translation>不知道 %1 對應的證書序列號，而每個請求都要列明。請選擇相配的證書（商戶為 apiclient_cert.pem），或填寫序列號。</translation>
    </message>
    <message>
        <source>The certificate in %1 has the serial number %2, which is not the one given. Correct the serial number or choose the other file.</source>
        <translation>%1 中證書的序列號是 %2，與填寫的不一致。請改正序列號，或選擇另一個檔案。</translation>
    </message>
    <message>
        <source>The key in %1 could not make a signature. Nothing was sent; try again, and check the key if it happens again.</source>
        <translation>%1 中的密鑰無法產生簽名。沒有發出任何內容；請重試，如果再次出現，請檢查密鑰。</translation>
    </message>
    <message>
        <source>%1 is neither a platform certificate nor a WeChat Pay public key, so answers cannot be verified with it. Choose another file.</source>
        <translation>%1 既不是平台證書，也不是微信支付公鑰，無法用來驗簽。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>%1 is not a certificate. Choose apiclient_cert.pem, or leave the certificate out and give the serial number.</source>
        <translation>%1 不是證書。請選擇 apiclient_cert.pem；也可以不選證書，改為填寫序列號。</translation>
    </message>
    <message>
        <source>The certificate in %1 does not belong to the key: they were not made together. Choose the key and the certificate of one and the same set.</source>
        <translation>%1 中的證書與私鑰不相配：它們不是一起產生的。請選擇同一套私鑰和證書。</translation>
    </message>
    <message>
        <source>The certificate in %1 is a sandbox&apos;s. A live profile never signs with it: choose the merchant&apos;s own key, or make this a sandbox profile.</source>
        <translation>%1 中的證書是沙盒的。正式商戶設定檔不會用它簽名：請選擇商戶自己的密鑰，或把本設定檔改為沙盒設定檔。</translation>
    </message>
    <message>
        <source>%1 is a zip archive. Unpack it first, then choose the folder that it makes.</source>
        <translation>%1 是 zip 壓縮檔。請先解壓縮，再選擇解壓縮得到的資料夾。</translation>
    </message>
    <message>
        <source>%1 holds an APIv3 key, not a private key. Choose apiclient_key.pem; the APIv3 key has a field of its own.</source>
        <translation>%1 中是 APIv3密鑰，不是私鑰。請選擇 apiclient_key.pem；APIv3密鑰另有專門的輸入欄。</translation>
    </message>
    <message>
        <source>An APIv3 key has exactly 32 characters; this one has %1. Copy it again from where you set it, without blanks around it.</source>
        <translation>APIv3密鑰正好是 32 個字元，而這個有 %1 個。請從設定它的地方重新複製，前後不要帶空格。</translation>
    </message>
    <message>
        <source>Tokens cannot be used: the cryptography library&apos;s PKCS#11 plugin (qca-pkcs11) was not found. Run app/setup, or install the program again.</source>
        <translation>無法使用權杖：未找到加密程式庫的 PKCS#11 元件（qca-pkcs11）。請執行 app/setup，或重新安裝本程式。</translation>
    </message>
    <message>
        <source>The PKCS#11 library %1 cannot be used. Install the token&apos;s driver, or choose the library that came with it.</source>
        <translation>無法使用 PKCS#11 程式庫 %1。請安裝權杖的驅動程式，或選擇權杖隨附的程式庫。</translation>
    </message>
    <message>
        <source>The token %1 is not there, or was removed. Plug it in, then try again.</source>
        <translation>找不到權杖 %1，或權杖已被拔出。請插上後重試。</translation>
    </message>
    <message>
        <source>The token %1 does not hold this profile&apos;s certificate together with its key. Choose the certificate again, or another token.</source>
        <translation>權杖 %1 中沒有本商戶設定檔的證書及其私鑰。請重新選擇證書，或換一個權杖。</translation>
    </message>
    <message>
        <source>The token %1 wants its PIN, and none was given. Enter it.</source>
        <translation>權杖 %1 需要 PIN，但沒有提供。請輸入 PIN。</translation>
    </message>
    <message numerus="yes">
        <source>The PIN of the token %1 is wrong (%n time(s) in a row). Most tokens lock after a few wrong PINs: be sure of it before you enter it again.</source>
        <translation>
            <numerusform>權杖 %1 的 PIN 錯誤（已連續 %n 次）。多數權杖在輸錯幾次 PIN 後會鎖定：請確認無誤後再輸入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The token %1 has locked its PIN after too many wrong ones. Unlock it with the token&apos;s own tool, or ask who gave it to you.</source>
        <translation>權杖 %1 的 PIN 因輸錯次數過多而被鎖定。請用權杖隨附的工具解鎖，或聯絡發出權杖的人。</translation>
    </message>
    <message>
        <source>The token %1 made no usable signature. Nothing was sent; plug the token in again, then try again.</source>
        <translation>權杖 %1 沒有產生可用的簽名。沒有發出任何內容；請重新插拔權杖後重試。</translation>
    </message>
    <message>
        <source>You gave no passphrase or PIN for %1, so nothing was signed or sent. Sign again when you have it.</source>
        <translation>沒有為 %1 提供密碼或 PIN，因此沒有簽名，亦沒有發出任何內容。準備好後請重新簽名。</translation>
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
            <numerusform>%n 小時</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小時 %2 分鐘</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 here = %2 UTC, in %3</source>
        <translation>本機時間 %1 = UTC %2，%3 後</translation>
    </message>
    <message>
        <source>%1 here = %2 UTC, %3 ago</source>
        <translation>本機時間 %1 = UTC %2，%3 前</translation>
    </message>
    <message>
        <source>The clocks of that zone skip this time, when they are put forward: it is taken as that much later.</source>
        <translation>該時區撥快時鐘時跳過了這個時間：會按撥快的時間順延。</translation>
    </message>
    <message>
        <source>The clocks of that zone show this time twice, since they are put back: the earlier one is taken.</source>
        <translation>該時區撥慢時鐘，這個時間會出現兩次：取較早的一次。</translation>
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
        <translation>沙盒</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
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
        <translation>未驗簽</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送達</translation>
    </message>
    <message>
        <source>Result unknown</source>
        <translation>結果未知</translation>
    </message>
    <message>
        <source>The keys to verify the answer with could not be read.</source>
        <translation>無法讀取用於驗簽的平台證書或公鑰。</translation>
    </message>
    <message>
        <source>The access point answered HTTP %1 without a reason.</source>
        <translation>接入點傳回 HTTP %1，未說明原因。</translation>
    </message>
    <message>
        <source>The access point answered HTTP %1 %2: %3</source>
        <translation>接入點傳回 HTTP %1 %2：%3</translation>
    </message>
    <message>
        <source>Check the key, its certificate&apos;s serial number and the merchant number; they must belong together.</source>
        <translation>請核對商戶私鑰、證書序列號與商戶號，三者必須屬於同一商戶。</translation>
    </message>
    <message>
        <source>Ask WeChat Pay whether auto-debit is granted to this merchant and whether the plan is its own.</source>
        <translation>請向微信支付確認該商戶是否已開通委託代扣，以及範本是否屬於該商戶。</translation>
    </message>
    <message>
        <source>Check the access point: host and path do not lead to this call.</source>
        <translation>請檢查接入點：這個主機與路徑不提供此 API。</translation>
    </message>
    <message>
        <source>Wait a little, then send the same request again.</source>
        <translation>請稍候，再以相同參數重新傳送。</translation>
    </message>
    <message>
        <source>Send the same request again, with the same contract code.</source>
        <translation>請以相同的簽約協議號重新傳送同一請求。</translation>
    </message>
    <message>
        <source>Correct what the access point names, then sign again.</source>
        <translation>請按接入點的提示更正，然後重新簽約。</translation>
    </message>
    <message>
        <source>The program ended before the answer arrived.</source>
        <translation>程式在收到回應之前已結束。</translation>
    </message>
    <message>
        <source>The signature is good, but the answer holds no usable session_id.</source>
        <translation>驗簽通過，但回應中沒有可用的 session_id。</translation>
    </message>
    <message>
        <source>There is nothing that an app could use.</source>
        <translation>沒有可供 App 使用的簽約工作階段。</translation>
    </message>
    <message>
        <source>Send the same request again; if it happens again, give the Request-ID to WeChat Pay&apos;s support.</source>
        <translation>請重新傳送同一請求；若仍然如此，請將 Request-ID 提供給微信支付技術支援。</translation>
    </message>
    <message>
        <source>The answer may be forged or altered, so its session_id is not shown.</source>
        <translation>回應可能被偽造或竄改，因此不顯示其中的 session_id。</translation>
    </message>
    <message>
        <source>Check the platform keys of the profile and the network, then send the same request again.</source>
        <translation>請檢查商戶設定檔中的平台證書或公鑰以及網絡環境，再重新傳送同一請求。</translation>
    </message>
    <message>
        <source>The request is recorded and on its way.</source>
        <translation>請求已記錄，正在傳送。</translation>
    </message>
    <message>
        <source>The access point opened a signing session.</source>
        <translation>接入點已建立簽約工作階段。</translation>
    </message>
    <message>
        <source>Hand the session_id to the app before it expires.</source>
        <translation>請在到期之前將 session_id 交給 App。</translation>
    </message>
    <message>
        <source>No session was opened.</source>
        <translation>未建立簽約工作階段。</translation>
    </message>
    <message>
        <source>It is certain that nothing was sent.</source>
        <translation>可以確定請求沒有發出。</translation>
    </message>
    <message>
        <source>Mend the connection, then sign again.</source>
        <translation>請先恢復網絡連線，再重新簽約。</translation>
    </message>
    <message>
        <source>The request may have arrived; whether a session was opened is not known.</source>
        <translation>請求可能已經送達；是否已建立簽約工作階段尚不可知。</translation>
    </message>
    <message>
        <source>Send the same request again, with the same contract code: no money moves.</source>
        <translation>請以相同的簽約協議號重新傳送同一請求：預簽約不涉及款項。</translation>
    </message>
    <message>
        <source>The access point refuses this and gives no reason.</source>
        <translation>接入點拒絕了此項，未說明原因。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The access point says: %1</source>
        <translation>接入點提示：%1</translation>
    </message>
    <message>
        <source>The access point says of “%1”: %2</source>
        <translation>接入點對「%1」提示：%2</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message numerus="yes">
        <source>Nothing was sent: correct %n field(s).</source>
        <translation>
            <numerusform>未傳送：請更正 %n 個欄位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>未傳送任何請求。</translation>
    </message>
    <message>
        <source>This attempt may not be repeated exactly: sign anew.</source>
        <translation>該簽約請求不能原樣重發：請重新簽約。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was sent.</source>
        <translation>已取消，未傳送任何請求。</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>This attempt may not be repeated: its outcome is certain, or it has expired.</source>
        <translation>這項簽約請求不能原樣重發：結果已經確定，或已經到期。</translation>
    </message>
    <message>
        <source>Cancelled before anything was recorded or sent.</source>
        <translation>已取消：尚未記錄，也沒有發出任何內容。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>The folder of the history %1 cannot be made. Check the path and its permissions.</source>
        <translation>無法建立簽約歷史紀錄 %1 所在的資料夾。請檢查路徑和權限。</translation>
    </message>
    <message>
        <source>You are not allowed to write the history %1. Check the owner and the permissions of the file and its folder.</source>
        <translation>沒有寫入簽約歷史紀錄 %1 的權限。請檢查檔案及其資料夾的擁有者和權限。</translation>
    </message>
    <message>
        <source>The history %1 is read-only. Make the file and its folder writable.</source>
        <translation>簽約歷史紀錄 %1 為唯讀。請將檔案及其資料夾改為可寫入。</translation>
    </message>
    <message>
        <source>The disk that holds the history %1 is full. Make room, then try again.</source>
        <translation>簽約歷史紀錄 %1 所在磁碟已滿。請騰出空間後重試。</translation>
    </message>
    <message>
        <source>The history %1 is damaged or is not a history of this program. It was left as it is: put it aside or restore a copy.</source>
        <translation>歷史紀錄 %1 已損毀，或不是本程式的歷史紀錄。檔案保持原樣：請將它移走，或還原備份。</translation>
    </message>
    <message>
        <source>The history %1 was written by a newer version of this program. Update this program; the file was left as it is.</source>
        <translation>簽約歷史紀錄 %1 由較新版本的程式寫入。請更新本程式；檔案保持原樣。</translation>
    </message>
    <message>
        <source>Another program keeps the history %1 locked. Close it, then try again.</source>
        <translation>簽約歷史紀錄 %1 被其他程式鎖定。請關閉該程式後重試。</translation>
    </message>
    <message>
        <source>The history %1 holds no such attempt.</source>
        <translation>簽約歷史紀錄 %1 中沒有這項簽約請求。</translation>
    </message>
    <message>
        <source>The history %1 could not be used: %2</source>
        <translation>簽約歷史紀錄 %1 無法使用：%2</translation>
    </message>
    <message>
        <source>The name of the access point could not be resolved. Check the address and your network.</source>
        <translation>無法解析接入點的域名。請檢查地址和網絡。</translation>
    </message>
    <message>
        <source>No trusted TLS connection could be made. Check the certificate of the access point, the date of this machine and any proxy in between.</source>
        <translation>無法建立可信的 TLS 連線。請檢查接入點的證書、本機日期，以及中間的代理伺服器。</translation>
    </message>
    <message>
        <source>The proxy did not make the connection. Check the proxy settings of the system.</source>
        <translation>代理伺服器未能建立連線。請檢查系統的代理伺服器設定。</translation>
    </message>
    <message>
        <source>The access point fell silent before its answer was whole.</source>
        <translation>接入點未傳回完整回應便再無反應。</translation>
    </message>
    <message>
        <source>The time limit passed before the answer was whole.</source>
        <translation>未收到完整回應便已逾時。</translation>
    </message>
    <message>
        <source>The call was cancelled before an answer arrived.</source>
        <translation>在收到回應之前已取消。</translation>
    </message>
    <message>
        <source>The connection broke before the answer was whole.</source>
        <translation>未收到完整回應，連線便已中斷。</translation>
    </message>
    <message>
        <source>The answer was larger than 1 MiB and was dropped.</source>
        <translation>回應超過 1 MiB，已放棄接收。</translation>
    </message>
    <message>
        <source>This program does not send there: plain http is for loopback only, and an address may hold no user name.</source>
        <translation>本程式不會傳送至該地址：http 只限本機，而且地址不可含用戶名稱。</translation>
    </message>
    <message>
        <source>The access point is not a complete address. Write it like https://apihk.mch.weixin.qq.com/.</source>
        <translation>接入點不是完整的地址，應寫成 https://apihk.mch.weixin.qq.com/ 的形式。</translation>
    </message>
    <message>
        <source>The access point must begin with https://.</source>
        <translation>接入點必須以 https:// 開頭。</translation>
    </message>
    <message>
        <source>Plain http is allowed on this machine only (127.0.0.1, ::1, localhost). Use https://.</source>
        <translation>http 僅限本機（127.0.0.1、::1、localhost）使用，請改用 https://。</translation>
    </message>
    <message>
        <source>The access point must not hold a user name or password.</source>
        <translation>接入點不可含用戶名稱或密碼。</translation>
    </message>
    <message>
        <source>The access point must not hold a query (?) or a fragment (#).</source>
        <translation>接入點不可含查詢參數（?）或片段（#）。</translation>
    </message>
    <message>
        <source>A sandbox identity never signs for WeChat Pay. Leave the access point empty to use the sandbox, or choose a live profile.</source>
        <translation>沙盒身份不會向微信支付發起簽名請求。請將接入點留空以使用沙盒，或改選正式商戶設定檔。</translation>
    </message>
    <message>
        <source>A live identity never signs for this machine. Choose the sandbox profile, or the access point of the live profile.</source>
        <translation>正式商戶身份不會向本機發起簽名請求。請改選沙盒設定檔，或使用該正式設定檔的接入點。</translation>
    </message>
    <message>
        <source>A live identity signs only for its own access point. Leave the access point empty to use it.</source>
        <translation>正式商戶身份只向自己的接入點發起簽名請求。請將接入點留空。</translation>
    </message>
    <message>
        <source>Signature verified with key %1.</source>
        <translation>驗簽通過，所用平台證書或公鑰：%1。</translation>
    </message>
    <message>
        <source>The answer is not signed.</source>
        <translation>回應沒有簽名。</translation>
    </message>
    <message>
        <source>The signature is incomplete: %1 is missing. A proxy may have removed it.</source>
        <translation>簽名資料不完整：缺少 %1，可能被代理伺服器移除。</translation>
    </message>
    <message>
        <source>The time in the signature cannot be read.</source>
        <translation>簽名中的時間戳記無法識別。</translation>
    </message>
    <message>
        <source>The signature&apos;s time differs from this machine&apos;s by %1 seconds; at most 5 minutes are allowed. Check the clock of this machine.</source>
        <translation>簽名時間與本機時間相差 %1 秒，最多容許 5 分鐘。請校正本機時鐘。</translation>
    </message>
    <message>
        <source>The answer was signed with key %1, which this profile does not know.</source>
        <translation>回應由序列號為 %1 的密鑰簽名，目前商戶設定檔中沒有對應的平台證書或公鑰。</translation>
    </message>
    <message>
        <source>The signature is a deliberate probe of WeChat Pay&apos;s, made to fail. Send again.</source>
        <translation>這是微信支付的簽名探測流量，簽名故意有誤。請重新傳送。</translation>
    </message>
    <message>
        <source>The signature is not Base64 and cannot be read.</source>
        <translation>簽名不是有效的 Base64，無法識別。</translation>
    </message>
    <message>
        <source>The signature does not fit the answer: it was altered on its way, or signed by another key.</source>
        <translation>簽名與回應不符：回應可能在途中被竄改，或由其他密鑰簽名。</translation>
    </message>
    <message>
        <source>The sandbox listens beyond this machine only with TLS: add --tls.</source>
        <translation>沙盒監聽本機以外的地址時必須使用 TLS：請加上 --tls。</translation>
    </message>
    <message>
        <source>Another program listens at the sandbox&apos;s address already. Choose another port.</source>
        <translation>沙盒的監聽地址已被其他程式佔用。請更換連接埠。</translation>
    </message>
    <message>
        <source>The sandbox cannot listen at this address: %1</source>
        <translation>沙盒無法監聽該地址：%1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s TLS could not be set up: %1</source>
        <translation>沙盒的 TLS 無法啟用：%1</translation>
    </message>
    <message>
        <source>The access point refused the connection, or no route leads there. Check the address and whether it is running.</source>
        <translation>接入點拒絕連線，或網絡無法到達。請檢查地址，並確認接入點正在運作。</translation>
    </message>
    <message>
        <source>The connection to the access point did not stand in time, TLS included. Check your network, then send again.</source>
        <translation>連接接入點（包括 TLS 握手）逾時。請檢查網絡後重新傳送。</translation>
    </message>
    <message>
        <source>The sandbox&apos;s key folder %1 cannot be written. Check its owner and permissions.</source>
        <translation>沙盒的密鑰資料夾 %1 無法寫入。請檢查其擁有者和權限。</translation>
    </message>
    <message>
        <source>The sandbox&apos;s keys could not be made: %1</source>
        <translation>沙盒的密鑰無法產生：%1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s file %1 is damaged or does not belong to the others. Move its folder away: a new set is made at the next start.</source>
        <translation>沙盒的檔案 %1 已損毀，或與其他檔案不相配。請將其所在資料夾移走：下次啟動時會重新產生。</translation>
    </message>
    <message>
        <source>The history server %1 does not answer. Nothing is sent until it does; the connection is tried again by itself. (%2)</source>
        <translation>簽約歷史紀錄伺服器 %1 沒有回應。復原之前不會傳送任何請求；程式會自動重新連接。（%2）</translation>
    </message>
    <message>
        <source>The history server %1 cannot prove that it is the one you named: its certificate is not from a trusted authority, or names another host. Choose the authority&apos;s certificate in the history&apos;s settings. (%2)</source>
        <translation>簽約歷史紀錄伺服器 %1 無法證明自己的身份：證書不是由受信任的機構簽發，或寫的是另一個主機名稱。請在簽約歷史紀錄的設定中選擇簽發機構的證書。（%2）</translation>
    </message>
    <message>
        <source>The history on %1 is of an older version. Ask its owner to run: papayctl database migrate</source>
        <translation>%1 上的簽約歷史紀錄是舊版本。請其擁有者執行：papayctl database migrate</translation>
    </message>
    <message>
        <source>This computer lacks Qt&apos;s driver for PostgreSQL, which the history %1 needs. Install the package libqt6sql6-psql, then start again.</source>
        <translation>本機缺少簽約歷史紀錄 %1 所需的 Qt PostgreSQL 驅動程式。請安裝套件 libqt6sql6-psql，然後重新啟動。</translation>
    </message>
    <message>
        <source>The file %1, which says where the history lies, cannot be read. Correct or remove it; without it the history lies on this computer.</source>
        <translation>記錄簽約歷史紀錄位置的檔案 %1 無法讀取。請修正或刪除它；沒有該檔案時，簽約歷史紀錄儲存在本機。</translation>
    </message>
    <message>
        <source>The history %1 lies on a server, whose owner takes care of this.</source>
        <translation>簽約歷史紀錄 %1 在伺服器上，此事由其擁有者處理。</translation>
    </message>
    <message>
        <source>The history server %1 refuses: user or password is wrong, or the user lacks a right. Correct them in the history&apos;s settings, or ask the history&apos;s owner to admit the user. (%2)</source>
        <translation>簽約歷史紀錄伺服器 %1 拒絕了請求：用戶或密碼不正確，或該用戶缺少權限。請在簽約歷史紀錄的設定中更正，或請簽約歷史紀錄的擁有者為該用戶授權。（%2）</translation>
    </message>
</context>
<context>
    <name>ProfileProblems</name>
    <message>
        <source>Give the profile a name.</source>
        <translation>請填寫商戶設定檔的名稱。</translation>
    </message>
    <message>
        <source>Another profile has this name. Choose another one.</source>
        <translation>已有同名的商戶設定檔，請換一個名稱。</translation>
    </message>
    <message>
        <source>Give the merchant number.</source>
        <translation>請填寫商戶號。</translation>
    </message>
    <message>
        <source>A merchant number has 1 to 32 digits or letters and nothing else.</source>
        <translation>商戶號只能是 1 到 32 個數字或英文字母。</translation>
    </message>
    <message>
        <source>The access point is not a complete address. Write it like https://apihk.mch.weixin.qq.com/; plain http is for this machine only.</source>
        <translation>接入點不是完整的地址，應寫成 https://apihk.mch.weixin.qq.com/ 的形式；http 只能用於本機。</translation>
    </message>
    <message>
        <source>A sandbox profile never signs for WeChat Pay. Make it a live profile, or choose another access point.</source>
        <translation>沙盒商戶設定檔不會向微信支付簽名。請改為正式環境，或選擇其他接入點。</translation>
    </message>
    <message>
        <source>A live profile never signs for this machine. Make it a sandbox profile, or choose another access point.</source>
        <translation>正式商戶設定檔不會向本機簽名。請改為沙盒環境，或選擇其他接入點。</translation>
    </message>
    <message>
        <source>The merchant API private key is missing. Choose apiclient_key.pem, apiclient_cert.p12 or a token.</source>
        <translation>缺少商戶API私鑰。請選擇 apiclient_key.pem、apiclient_cert.p12 或權杖。</translation>
    </message>
    <message>
        <source>The proxy needs a host and a port.</source>
        <translation>請填寫代理伺服器的主機和連接埠。</translation>
    </message>
    <message>
        <source>The profile could not be written: %1 (%2). Check the owner and the permissions of its folder, and the space on the disk.</source>
        <translation>無法寫入商戶設定檔：%1（%2）。請檢查其資料夾的擁有者和權限，以及磁碟空間。</translation>
    </message>
    <message>
        <source>%1 is not there, cannot be read, or is no key or certificate that could be taken along. Choose it again.</source>
        <translation>%1 不存在、無法讀取，或不是可以一併取用的密鑰或證書。請重新選擇。</translation>
    </message>
    <message>
        <source>%1 is damaged, cannot be read, or is not a profile. It was left as it is.</source>
        <translation>%1 已損毀、無法讀取，或不是商戶設定檔。檔案保持原樣。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program. Update this program; the file was left as it is.</source>
        <translation>%1 由本程式的較新版本寫成。請更新本程式；檔案保持原樣。</translation>
    </message>
    <message>
        <source>%1 could not be written (%2). Choose another place.</source>
        <translation>無法寫入 %1（%2）。請換一個位置。</translation>
    </message>
    <message>
        <source>The sandbox profile is always there and cannot be changed or deleted. Duplicate it instead.</source>
        <translation>沙盒商戶設定檔始終存在，不能修改或刪除。可以複製一份再修改。</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>%1 · LIVE</source>
        <translation>%1 · 正式環境</translation>
    </message>
</context>
<context>
    <name>Refreshes</name>
    <message>
        <source>The access point answered the call for its certificates with HTTP %1 and gave no reason. Check the access point&apos;s address.</source>
        <translation>下載平台證書時接入點傳回 HTTP %1，未說明原因。請檢查接入點地址。</translation>
    </message>
    <message>
        <source>The access point refused the call for its certificates with HTTP %1 %2: %3. Check that key, serial number and merchant number belong together.</source>
        <translation>接入點拒絕了下載平台證書的請求：HTTP %1 %2：%3。請檢查私鑰、證書序列號與商戶號是否相配。</translation>
    </message>
    <message>
        <source>The platform certificates come encrypted, and the APIv3 key that opens them is not at hand. Enter it in the profile.</source>
        <translation>平台證書以密文傳回，而解密所需的 APIv3密鑰不在手邊。請在商戶設定檔中填寫。</translation>
    </message>
    <message>
        <source>An APIv3 key has exactly 32 characters; this one has %1. Enter it again in the profile, without blanks around it.</source>
        <translation>APIv3密鑰應為 32 個字元，目前為 %1 個。請在商戶設定檔中重新填寫，前後不要帶空格。</translation>
    </message>
    <message>
        <source>WeChat Pay has no platform certificate for this merchant: answers are signed with a WeChat Pay public key. Download it in the merchant platform (Account settings, API security) and add it to the profile with its PUB_KEY_ID.</source>
        <translation>微信支付沒有為此商戶提供平台證書：回應須以微信支付公鑰驗簽。請在商戶平台（帳戶設定－API安全）下載微信支付公鑰，連同 PUB_KEY_ID 一併加入商戶設定檔。</translation>
    </message>
    <message>
        <source>The access point&apos;s list of certificates cannot be read. Check the access point&apos;s address and any proxy in between.</source>
        <translation>接入點傳回的平台證書清單無法讀取。請檢查接入點地址以及中間的代理伺服器。</translation>
    </message>
    <message>
        <source>The APIv3 key does not open the platform certificates: it is another merchant&apos;s, an old one, or the key of API v2. Enter the one that was set last in the merchant platform.</source>
        <translation>APIv3密鑰無法解密平台證書：可能屬於其他商戶、是舊的，或是 APIv2密鑰。請填寫商戶平台上最近一次設定的 APIv3密鑰。</translation>
    </message>
    <message>
        <source>The list of certificates holds something that is not the platform certificate it announces, so none of it was used. Try again; if it happens again, tell WeChat Pay&apos;s support.</source>
        <translation>平台證書清單中的內容與其聲明的平台證書不符，因此全部未採用。請重試；如再次出現，請聯絡微信支付技術支援。</translation>
    </message>
    <message>
        <source>The list of certificates is not signed with one of its own certificates, so none of it was used. %1</source>
        <translation>平台證書清單未通過其自身證書的驗簽，因此全部未採用。%1</translation>
    </message>
    <message>
        <source>The platform certificates could not be written to %1. Check the permissions and the room on the disk.</source>
        <translation>平台證書無法寫入 %1。請檢查權限和磁碟剩餘空間。</translation>
    </message>
</context>
<context>
    <name>RowTexts</name>
    <message>
        <source>Request to %1</source>
        <translation>請求：%1</translation>
    </message>
    <message>
        <source>Answer: HTTP %1</source>
        <translation>回應：HTTP %1</translation>
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
        <translation>3 時間戳記：%1</translation>
    </message>
    <message>
        <source>4 Nonce: %1</source>
        <translation>4 隨機串：%1</translation>
    </message>
    <message>
        <source>5 Body:</source>
        <translation>5 請求訊息主體：</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A direct request cannot do without it.</source>
        <translation>直連請求必填。</translation>
    </message>
    <message>
        <source>An institution request cannot do without it.</source>
        <translation>機構請求必填。</translation>
    </message>
    <message>
        <source>No request can do without it.</source>
        <translation>所有請求必填。</translation>
    </message>
    <message>
        <source>It must not have more than %1 characters.</source>
        <translation>不得超過 %1 個字元。</translation>
    </message>
    <message>
        <source>It should not have more than %1 characters.</source>
        <translation>建議不超過 %1 個字元。</translation>
    </message>
    <message>
        <source>It must not be past.</source>
        <translation>不可早於現在。</translation>
    </message>
    <message>
        <source>It should not be past when the request is sent: the access point refuses it then.</source>
        <translation>傳送請求時不應已到期，否則接入點會拒絕。</translation>
    </message>
    <message>
        <source>It belongs to institution requests, and a direct one should not have it.</source>
        <translation>僅用於機構請求，直連請求不應填寫。</translation>
    </message>
    <message>
        <source>The official table does not list it for this request: it is sent where it is filled in, and the access point may refuse it.</source>
        <translation>官方文件未為此類請求列出該參數：填寫後會傳送，接入點可能會拒絕。</translation>
    </message>
    <message>
        <source>It should not have more than %1 bytes in UTF-8, in which a Chinese character takes 3: the unit of the official limit is not stated.</source>
        <translation>建議 UTF-8 編碼後不超過 %1 位元組（一個中文字佔 3 位元組）：官方未說明長度上限的單位。</translation>
    </message>
    <message>
        <source>It must be a whole number from 1 to 9223372036854775807, written in digits without a leading zero.</source>
        <translation>必須是 1 至 9223372036854775807 之間的整數，以數字填寫，不以 0 開頭。</translation>
    </message>
    <message>
        <source>It should consist of the letters A to Z and a to z and digits.</source>
        <translation>建議只使用大小寫英文字母和數字。</translation>
    </message>
    <message>
        <source>It should consist of digits.</source>
        <translation>應只包含數字。</translation>
    </message>
    <message>
        <source>It should be wx and 16 letters or digits.</source>
        <translation>通常為 wx 加 16 個英文字母或數字。</translation>
    </message>
    <message>
        <source>It must consist of characters that take up to 3 bytes in UTF-8: no emoji, and no rare characters above U+FFFF.</source>
        <translation>只允許 UTF-8 編碼不超過 3 位元組的字元：不支援表情符號和 U+FFFF 以上的罕用字。</translation>
    </message>
    <message>
        <source>It must not hold line breaks, tabs or other control characters.</source>
        <translation>不得包含換行、定位字元等控制字元。</translation>
    </message>
    <message>
        <source>It should not hold blanks, seen or unseen.</source>
        <translation>不應包含空白，包括不可見字元。</translation>
    </message>
    <message>
        <source>It should neither start nor end with a blank, seen or unseen.</source>
        <translation>開頭和結尾不應有空白，包括不可見字元。</translation>
    </message>
    <message>
        <source>It should have neither blanks nor punctuation: they can keep your app from opening again after the signing.</source>
        <translation>不應包含空格或標點符號：它們可能令簽約後無法返回商戶 App。</translation>
    </message>
    <message>
        <source>It should be written as people read it, and not URL-encoded.</source>
        <translation>應填寫原文，不要進行 URL 編碼。</translation>
    </message>
    <message>
        <source>It must be a whole address that starts with https:// and names a host.</source>
        <translation>必須是以 https:// 開頭並帶有域名的完整地址。</translation>
    </message>
    <message>
        <source>It must have neither a query (?) nor a fragment (#).</source>
        <translation>不得帶查詢參數（?）或片段（#）。</translation>
    </message>
    <message>
        <source>Its host should be one that the internet reaches: no private address and no name of an internal network.</source>
        <translation>域名應可從互聯網存取：不要使用內部網絡地址或內部網絡名稱。</translation>
    </message>
    <message>
        <source>It should use port 443: notifications may not get through to another.</source>
        <translation>建議使用 443 連接埠：發往其他連接埠的通知可能無法送達。</translation>
    </message>
    <message>
        <source>It must be an IP address, without a port.</source>
        <translation>必須是 IP 地址，不帶連接埠。</translation>
    </message>
    <message>
        <source>It should be an IPv4 address: the documentation knows no others.</source>
        <translation>建議使用 IPv4 地址：官方文件未提及其他類型的地址。</translation>
    </message>
    <message>
        <source>It should be the address that the user&apos;s device has on the internet: WeChat compares it at the signing, and refuses when it differs.</source>
        <translation>應為用戶裝置的公共 IP 地址：簽約時微信會核對，不一致便會拒絕簽約。</translation>
    </message>
    <message>
        <source>It must be a date and time with seconds and zone as RFC 3339 writes them, such as 2021-11-20T13:29:35+08:00.</source>
        <translation>必須是 RFC 3339 格式的日期時間，準確至秒並帶時區，例如 2021-11-20T13:29:35+08:00。</translation>
    </message>
    <message>
        <source>It should be at least %1 away: so long an app may need to open WeChat.</source>
        <translation>距現在應不少於 %1：App 開啟微信可能需要這段時間。</translation>
    </message>
    <message>
        <source>It should not be more than %1 away: a longer session is rarely meant.</source>
        <translation>距現在不應超過 %1：通常不需要更長的簽約工作階段。</translation>
    </message>
    <message>
        <source>It must be an https address of a host, with a port and a path where needed, but without user name, query and fragment; http is for this machine only.</source>
        <translation>必須是主機的 https 地址，可帶連接埠和路徑，不得帶用戶名稱、查詢參數和片段；http 僅限本機使用。</translation>
    </message>
    <message>
        <source>Open-source documentation of this call (wechatpay.im)</source>
        <translation>本 API 的開源文件（wechatpay.im）</translation>
    </message>
    <message>
        <source>Official documentation, page for signing in an app</source>
        <translation>官方文件，App 簽約頁面</translation>
    </message>
    <message>
        <source>Official documentation, page for the signing notification</source>
        <translation>官方文件，簽約結果通知頁面</translation>
    </message>
    <message>
        <source>Official documentation, page for signing in a mini program</source>
        <translation>官方文件，小程式簽約頁面</translation>
    </message>
    <message>
        <source>Official documentation of the mainland&apos;s auto-debit</source>
        <translation>內地委託代扣官方文件</translation>
    </message>
    <message>
        <source>Official troubleshooting guide of the mainland&apos;s auto-debit</source>
        <translation>內地委託代扣官方疑難排解手冊</translation>
    </message>
    <message>
        <source>Official network guide</source>
        <translation>官方網絡問題指引</translation>
    </message>
    <message>
        <source>All published samples</source>
        <translation>所有公開範例</translation>
    </message>
    <message>
        <source>As for the sub-merchant number</source>
        <translation>參照子商戶號</translation>
    </message>
    <message>
        <source>This console&apos;s own rule: no published field holds such a text</source>
        <translation>本程式的規則：公開的參數均不含此類內容</translation>
    </message>
    <message>
        <source>Stated officially</source>
        <translation>官方說明</translation>
    </message>
    <message>
        <source>From an official SDK</source>
        <translation>來自官方 SDK</translation>
    </message>
    <message>
        <source>From third parties</source>
        <translation>來自第三方</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>推斷</translation>
    </message>
    <message>
        <source>Not stated anywhere</source>
        <translation>未見說明</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>There is no scenario “%1”.</source>
        <translation>沒有場景「%1」。</translation>
    </message>
    <message>
        <source>--listen takes HOST:PORT, as 127.0.0.1:0.</source>
        <translation>--listen 應為 HOST:PORT，例如 127.0.0.1:0。</translation>
    </message>
    <message>
        <source>The platform&apos;s key was not changed: no new one could be made.</source>
        <translation>平台證書及密鑰未更換：無法產生新的密鑰。</translation>
    </message>
    <message>
        <source>The scenario “%1” is about TLS: give --tls, too.</source>
        <translation>場景「%1」與 TLS 有關：請同時加上 --tls。</translation>
    </message>
    <message>
        <source>The scenarios: %1.</source>
        <translation>現有場景：%1。</translation>
    </message>
    <message>
        <source>--scenario NAME makes the sandbox misbehave on every pre-sign that keeps the rules. An out_contract_code that begins with the name in another form, as SbxSigntestProbeX for signtest-probe or Sbx503X for 503, does so for its own request. The scenarios:</source>
        <translation>--scenario NAME 讓沙盒在每個合規的預簽約請求上出現所選的異常。out_contract_code 以該名稱的另一種寫法開頭（如 signtest-probe 寫作 SbxSigntestProbeX，503 寫作 Sbx503X），則只對這一個請求生效。場景如下：</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Answers one byte at a time, for about a minute.</source>
        <translation>逐位元組回應，持續約一分鐘。</translation>
    </message>
    <message>
        <source>Takes the request and never answers.</source>
        <translation>收下請求，但始終不回應。</translation>
    </message>
    <message>
        <source>Takes the request and closes the connection without an answer.</source>
        <translation>收下請求後不回應，直接關閉連接。</translation>
    </message>
    <message>
        <source>Takes the request and resets the connection before the first byte of the answer.</source>
        <translation>收下請求後，在回應的第一個位元組之前重置連接。</translation>
    </message>
    <message>
        <source>Resets the connection in the middle of the answer&apos;s body.</source>
        <translation>回應主體發到一半時重置連接。</translation>
    </message>
    <message>
        <source>Closes the connection in the middle of the answer&apos;s body.</source>
        <translation>回應主體發到一半時關閉連接。</translation>
    </message>
    <message>
        <source>Answers with bytes that are no HTTP.</source>
        <translation>回應的位元組不是 HTTP。</translation>
    </message>
    <message>
        <source>Answers with a session in a body of eight megabytes, rightly signed.</source>
        <translation>回應含簽約工作階段，簽名正確，但主體有 8 MB。</translation>
    </message>
    <message>
        <source>Answers with 200 and HTML in place of JSON, rightly signed.</source>
        <translation>以 200 回應，簽名正確，但主體是 HTML 而不是 JSON。</translation>
    </message>
    <message>
        <source>Answers with 200 and no body, rightly signed.</source>
        <translation>以 200 回應，簽名正確，但沒有主體。</translation>
    </message>
    <message>
        <source>Answers with a session_id that is a number and no text, rightly signed.</source>
        <translation>回應簽名正確，但 session_id 是數字而不是字串。</translation>
    </message>
    <message>
        <source>Answers with JSON that holds no session_id, rightly signed.</source>
        <translation>回應簽名正確，但 JSON 中沒有 session_id。</translation>
    </message>
    <message>
        <source>Puts a forged signature on the answer.</source>
        <translation>回應的簽名是偽造的。</translation>
    </message>
    <message>
        <source>Signs the answer with another key, under the serial of the right one.</source>
        <translation>用另一把密鑰給回應簽名，序列號卻是正確的那個。</translation>
    </message>
    <message>
        <source>Names a platform certificate that nobody knows.</source>
        <translation>回應所指的平台證書序列號無人知道。</translation>
    </message>
    <message>
        <source>Signs the answer with a time of ten minutes ago.</source>
        <translation>回應簽名的時間是十分鐘之前。</translation>
    </message>
    <message>
        <source>Signs the answer with a time in ten minutes.</source>
        <translation>回應簽名的時間是十分鐘之後。</translation>
    </message>
    <message>
        <source>Leaves out all signature headers, as some proxies do.</source>
        <translation>回應缺少全部簽名頭，有些代理伺服器會這樣。</translation>
    </message>
    <message>
        <source>Leaves out the header Wechatpay-Signature.</source>
        <translation>回應缺少 Wechatpay-Signature 頭。</translation>
    </message>
    <message>
        <source>Leaves out the header Wechatpay-Serial.</source>
        <translation>回應缺少 Wechatpay-Serial 頭。</translation>
    </message>
    <message>
        <source>Leaves out the header Wechatpay-Nonce.</source>
        <translation>回應缺少 Wechatpay-Nonce 頭。</translation>
    </message>
    <message>
        <source>Leaves out the header Wechatpay-Timestamp.</source>
        <translation>回應缺少 Wechatpay-Timestamp 頭。</translation>
    </message>
    <message>
        <source>Probes the client with a signature that begins with WECHATPAY/SIGNTEST/; the same request sent again is answered rightly.</source>
        <translation>以 WECHATPAY/SIGNTEST/ 開頭的簽名作簽名探測；重發同一請求則正確回應。</translation>
    </message>
    <message>
        <source>Changes the platform certificate and signs the answer with the new key, whose certificate can be downloaded (a console does so once a minute at most).</source>
        <translation>更換平台證書，用新密鑰給回應簽名；新證書可以下載（控制枱每分鐘至多下載一次）。</translation>
    </message>
    <message>
        <source>The access point&apos;s clock is six minutes fast.</source>
        <translation>接入點的時鐘快六分鐘。</translation>
    </message>
    <message>
        <source>The access point&apos;s clock is six minutes slow.</source>
        <translation>接入點的時鐘慢六分鐘。</translation>
    </message>
    <message>
        <source>401: Authorization arrives without its quotes.</source>
        <translation>401：Authorization 到達時遺失了引號。</translation>
    </message>
    <message>
        <source>401: Authorization arrives with another scheme.</source>
        <translation>401：Authorization 到達時認證類型不同。</translation>
    </message>
    <message>
        <source>401: the timestamp in Authorization is ten minutes old.</source>
        <translation>401：Authorization 中的 timestamp 是十分鐘之前。</translation>
    </message>
    <message>
        <source>401: Authorization names another certificate of the merchant.</source>
        <translation>401：Authorization 中的商戶證書序列號有誤。</translation>
    </message>
    <message>
        <source>401: the merchant&apos;s certificate has expired.</source>
        <translation>401：商戶證書已到期。</translation>
    </message>
    <message>
        <source>401: the merchant has set no APIv3 key.</source>
        <translation>401：商戶未設定 APIv3 密鑰。</translation>
    </message>
    <message>
        <source>401: the text is right and the signature is by another key; sign_information says what was to be signed.</source>
        <translation>401：待簽名字串正確，但簽名出自另一把密鑰；sign_information 給出應簽內容。</translation>
    </message>
    <message>
        <source>401: the body was changed on its way, by one byte; sign_information says what was to be signed.</source>
        <translation>401：請求主體在途中多了一個位元組；sign_information 給出應簽內容。</translation>
    </message>
    <message>
        <source>403 NO_AUTH: the merchant has no permission.</source>
        <translation>403 NO_AUTH：商戶無權限。</translation>
    </message>
    <message>
        <source>429 FREQUENCY_LIMITED, with Retry-After.</source>
        <translation>429 FREQUENCY_LIMITED，帶 Retry-After。</translation>
    </message>
    <message>
        <source>429 RATE_LIMITED, with Retry-After.</source>
        <translation>429 RATE_LIMITED，帶 Retry-After。</translation>
    </message>
    <message>
        <source>429 RATELIMIT_EXCEEDED, with Retry-After.</source>
        <translation>429 RATELIMIT_EXCEEDED，帶 Retry-After。</translation>
    </message>
    <message>
        <source>429 FREQUENCY_LIMIT_EXCEED, with Retry-After.</source>
        <translation>429 FREQUENCY_LIMIT_EXCEED，帶 Retry-After。</translation>
    </message>
    <message>
        <source>500 SYSTEM_ERROR, after the session was made.</source>
        <translation>500 SYSTEM_ERROR，而簽約工作階段已經建立。</translation>
    </message>
    <message>
        <source>502: the page of a gateway in between, in HTML.</source>
        <translation>502：中間網關的 HTML 頁面。</translation>
    </message>
    <message>
        <source>503 SERVICE_UNAVAILABLE: overload protection, with Retry-After.</source>
        <translation>503 SERVICE_UNAVAILABLE：過載保護，帶 Retry-After。</translation>
    </message>
    <message>
        <source>302: a redirect to another path, which nobody should follow.</source>
        <translation>302：重定向到另一路徑，任何人都不應跟隨。</translation>
    </message>
    <message>
        <source>TLS: the server&apos;s certificate is for another name.</source>
        <translation>TLS：伺服器證書的域名不符。</translation>
    </message>
    <message>
        <source>TLS: the server&apos;s certificate expired yesterday.</source>
        <translation>TLS：伺服器證書昨日已到期。</translation>
    </message>
    <message>
        <source>%1 The console shows: %2.</source>
        <extracomment>%1: what the sandbox does, a whole sentence; %2: an outcome, such as Refused</extracomment>
        <translation>%1 控制枱顯示：%2。</translation>
    </message>
</context>
<context>
    <name>SecretInput</name>
    <message>
        <source>--%1 takes the number of an open descriptor.</source>
        <translation>--%1 應為已開啟的檔案描述元編號。</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>PIN of the token %1, for the profile “%2”.</source>
        <translation>「%2」設定檔所用權杖 %1 的 PIN。</translation>
    </message>
    <message numerus="yes">
        <source>This PIN is wrong: %n wrong PIN(s) in a row, and most tokens lock after three. PIN of the token %1, for the profile “%2”.</source>
        <translation>
            <numerusform>PIN 錯誤：已連續輸錯 %n 次，多數權杖連錯三次即被鎖定。請重新輸入「%2」設定檔所用權杖 %1 的 PIN。</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file is damaged. Passphrase of the key file %1, for the profile “%2”.</source>
        <translation>密碼錯誤，或檔案已損毀。請重新輸入「%2」設定檔的密鑰檔案 %1 的密碼。</translation>
    </message>
    <message>
        <source>Passphrase of the key file %1, for the profile “%2”. The merchant number %3, which it usually is, was tried and does not open it.</source>
        <translation>「%2」設定檔的密鑰檔案 %1 的密碼。通常就是商戶號，但試過 %3 仍無法開啟。</translation>
    </message>
    <message>
        <source>Passphrase of the key file %1, for the profile “%2”.</source>
        <translation>「%2」設定檔的密鑰檔案 %1 的密碼。</translation>
    </message>
    <message>
        <source>This is not the APIv3 key. APIv3 key of the merchant number %1, for the profile “%2”: 32 characters, set on the merchant platform.</source>
        <translation>APIv3密鑰不正確。請重新輸入商戶號 %1（「%2」設定檔）的 APIv3密鑰：32 個字元，在商戶平台上設定。</translation>
    </message>
    <message>
        <source>APIv3 key of the merchant number %1, for the profile “%2”: 32 characters, set on the merchant platform.</source>
        <translation>商戶號 %1（「%2」設定檔）的 APIv3密鑰：32 個字元，在商戶平台上設定。</translation>
    </message>
    <message>
        <source>The proxy refused the password. Password of the user %1 at the proxy %2, for the profile “%3”.</source>
        <translation>代理伺服器拒絕了該密碼。請重新輸入用戶 %1 在代理伺服器 %2 上的密碼（「%3」設定檔）。</translation>
    </message>
    <message>
        <source>Password of the user %1 at the proxy %2, for the profile “%3”.</source>
        <translation>用戶 %1 在代理伺服器 %2 上的密碼（「%3」設定檔）。</translation>
    </message>
    <message>
        <source>There is no system key ring that can be used in this session. Secrets stay in memory until this program locks, then they are asked for again.</source>
        <translation>目前的工作階段沒有可用的系統鑰匙圈。密碼等機密資料只存放在記憶體中，鎖定後需重新輸入。</translation>
    </message>
    <message>
        <source>The system key ring did not answer in time: it is probably locked. Until it is unlocked, secrets stay in memory only.</source>
        <translation>系統鑰匙圈未有及時回應，很可能已鎖定。解鎖之前，密碼等機密資料只存放在記憶體中。</translation>
    </message>
    <message>
        <source>The system key ring denied access. Until it is unlocked and access is allowed, secrets stay in memory only.</source>
        <translation>系統鑰匙圈拒絕存取。解鎖並容許存取之前，密碼等機密資料只存放在記憶體中。</translation>
    </message>
    <message>
        <source>The system key ring failed. Until it works again, secrets stay in memory only.</source>
        <translation>系統鑰匙圈出錯。恢復正常之前，密碼等機密資料只存放在記憶體中。</translation>
    </message>
    <message>
        <source>Password of the history&apos;s server %1:</source>
        <translation>簽約歷史紀錄伺服器 %1 的密碼：</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Give the hand-off to the app team: their app passes it to WXLaunchMiniProgram without delay (in mainland China within 2 minutes). A desktop computer cannot open the signing page.</source>
        <translation>請把交接資料發給 App 團隊：由他們的 App 通過 WXLaunchMiniProgram 儘快開啟簽約（內地須在 2 分鐘內）。電腦端無法開啟簽約頁面。</translation>
    </message>
    <message>
        <source>This session has expired and opens nothing any more. Make a new one with New from this.</source>
        <translation>該簽約工作階段已到期，無法再開啟簽約。請按「以此新增」重新發起。</translation>
    </message>
    <message>
        <source>Its expired_time is past, so it cannot be repeated any more. Make a new one with New from this.</source>
        <translation>該請求的 expired_time 已過，不能再原樣重發。請按「以此新增」重新發起。</translation>
    </message>
</context>
<context>
    <name>Sign</name>
    <message>
        <source>--timeout takes a number of seconds, at most 3600.</source>
        <translation>--timeout 應為秒數，最大 3600。</translation>
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
        <translation>沒有商戶設定檔「%1」。現有：%2</translation>
    </message>
    <message>
        <source>Give either --profile or credentials, not both.</source>
        <translation>--profile 與商戶認證資料只能選其一。</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>No expiry was sent; the access point&apos;s own limit applies and is not published.</source>
        <translation>請求沒有帶到期時間；以接入點本身的期限為準，該期限並無公佈。</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Expired at %1</source>
        <translation>已於 %1 到期</translation>
    </message>
    <message>
        <source>%1 left, until %2</source>
        <translation>剩餘 %1，有效期至 %2</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written. Make room or choose another folder.</source>
        <translation>磁碟已滿：%1 未寫入。請騰出空間或另選資料夾。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>無法寫入 %1：%2。請另選資料夾。</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) written to %1</source>
        <translation>
            <numerusform>已將 %n 條簽約請求寫入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 無法讀取：%2</translation>
    </message>
    <message>
        <source>%1 holds no attempt. Choose a file of JSON lines that a console exported.</source>
        <translation>%1 中沒有簽約請求。請選擇由簽約台匯出的 JSON 行檔案。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read: %1 …</source>
        <translation>
            <numerusform>%n 行無法讀取：%1 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read: %1</source>
        <translation>
            <numerusform>%n 行無法讀取：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) imported.</source>
        <translation>
            <numerusform>已匯入 %n 條簽約請求。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were here already and stay as they are.</source>
        <translation>
            <numerusform>%n 條已存在，保持不變。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were imported before that. Import the file again: only the others are added then.</source>
        <translation>
            <numerusform>在此之前已匯入 %n 條簽約請求。請重新匯入該檔案：只會補上其餘的。</numerusform>
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
        <translation>這項簽約請求是匯入的：結論由原簽約台得出。</translation>
    </message>
    <message>
        <source>This attempt was imported: the verdict is the other console&apos;s and was not checked here. Until it is, the session_id is not shown.</source>
        <translation>這項簽約請求是匯入的：結論由原簽約台得出，尚未在本機驗簽。驗簽通過之前不顯示 session_id。</translation>
    </message>
    <message>
        <source>This attempt was imported, and its answer was verified here again, with a key that this console trusts.</source>
        <translation>這項簽約請求是匯入的，其回應已在本機用信任的密鑰重新驗簽通過。</translation>
    </message>
    <message>
        <source>Key: WeChat Pay public key %1</source>
        <translation>密鑰：微信支付公鑰 %1</translation>
    </message>
    <message>
        <source>Key: platform certificate %1</source>
        <translation>密鑰：平台證書 %1</translation>
    </message>
    <message>
        <source>Signed at: %1</source>
        <translation>簽名時間：%1</translation>
    </message>
    <message>
        <source>Signed at: %1 (Wechatpay-Timestamp %2)</source>
        <translation>簽名時間：%1（Wechatpay-Timestamp %2）</translation>
    </message>
    <message>
        <source>Arrived at: %1; the clocks differ by %2 s, 300 s are too many</source>
        <translation>到達時間：%1；時鐘相差 %2 秒，達到 300 秒即不通過</translation>
    </message>
    <message>
        <source>What the signature covers (timestamp, nonce, body):</source>
        <translation>簽名取代的內容（時間戳記、隨機串、回應訊息主體）：</translation>
    </message>
    <message>
        <source>No answer arrived: there is nothing to verify.</source>
        <translation>沒有收到回應，無從驗簽。</translation>
    </message>
    <message>
        <source>Looked at: the four Wechatpay-* headers, the time, the key that is named, and the SHA-256 RSA signature over the bytes as they came.</source>
        <translation>檢查了：四個 Wechatpay-* 回應頭、時間、所指明的密鑰，以及對原始位元組的 SHA-256 RSA 簽名。</translation>
    </message>
    <message>
        <source>The answer&apos;s headers are not there: only the verdict was kept.</source>
        <translation>沒有回應頭：只保留了結論。</translation>
    </message>
</context>
<context>
    <name>cli::AttemptRun</name>
    <message>
        <source>This answer is not recorded: keep the line above.</source>
        <translation>這個回應未能寫入歷史紀錄：請保留上面一行。</translation>
    </message>
</context>
<context>
    <name>cli::DatabaseRun</name>
    <message>
        <source>This file waits for the server and cannot be read: %1</source>
        <translation>此檔案等待寫入伺服器，但無法讀取：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) still wait for the server to be back: open the console while it can be reached. With --yes they wait for the next server that is used.</source>
        <translation>
            <numerusform>仍有 %n 條回應等待伺服器復原：請在伺服器可連接時開啟簽約台。加 --yes 則留待下一個使用的伺服器。</numerusform>
        </translation>
    </message>
    <message>
        <source>The password could not be kept in the system key ring, so nothing was changed. Without a key ring, put it into ~/.pgpass and leave out --password-fd.</source>
        <translation>密碼無法存入系統鑰匙圈，設定未作任何更改。沒有鑰匙圈時，請把密碼寫入 ~/.pgpass，並去掉 --password-fd。</translation>
    </message>
    <message>
        <source>The setting %1 could not be written: %2</source>
        <translation>無法寫入設定 %1：%2</translation>
    </message>
    <message>
        <source>It holds for consoles that are started from now on. The attempts of the other history stay where they are.</source>
        <translation>設定對此後啟動的簽約台生效。另一處簽約歷史紀錄中的簽約請求保留在原處。</translation>
    </message>
</context>
<context>
    <name>cli::HistoryBundle</name>
    <message>
        <source>The history holds no attempt %1.</source>
        <translation>簽約歷史紀錄中沒有簽約請求 %1。</translation>
    </message>
</context>
<context>
    <name>cli::HistoryExport</name>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>已取消，沒有寫入檔案。</translation>
    </message>
    <message>
        <source>There is no room for %1. Nothing was changed there; make room, then export again.</source>
        <translation>磁碟空間不足，無法寫入 %1。原有檔案未改動；請騰出空間後重新匯出。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 無法寫入：%2</translation>
    </message>
</context>
<context>
    <name>cli::HistoryImport</name>
    <message numerus="yes">
        <source>%n line(s) could not be read as an attempt.</source>
        <translation>
            <numerusform>有 %n 行不是可識別的簽約請求。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 無法讀取：%2</translation>
    </message>
    <message>
        <source>There is no attempt in %1. It takes JSON lines that a console exported.</source>
        <translation>%1 中沒有簽約請求。只能匯入簽約台匯出的 JSON 行檔案。</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were imported before that. Import the file again: only the others are added then.</source>
        <translation>
            <numerusform>在此之前已匯入 %n 條簽約請求。請重新匯入該檔案：只會補上其餘的。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::HistoryRun</name>
    <message>
        <source>The history holds no attempt of a profile “%1”.</source>
        <translation>簽約歷史紀錄中沒有商戶設定檔「%1」的簽約請求。</translation>
    </message>
    <message>
        <source>Several profiles are called “%1”; name one by its number: %2</source>
        <translation>有多個商戶設定檔名為「%1」，請用編號指定其中一個：%2</translation>
    </message>
</context>
<context>
    <name>cli::PurgeRun</name>
    <message>
        <source>The history holds no attempt of a profile “%1”.</source>
        <translation>簽約歷史紀錄中沒有商戶設定檔「%1」的簽約請求。</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>沒有可刪除的內容。</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) would be removed for good. Nothing was removed yet: repeat with --yes.</source>
        <translation>
            <numerusform>將永久刪除 %n 條簽約請求。目前尚未刪除：確認請加 --yes 再執行一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were removed; the receipt is %1.</source>
        <translation>
            <numerusform>已刪除 %n 條簽約請求；回執：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::TerminalPrompt</name>
    <message>
        <source>It is not shown as you type; an empty line cancels.</source>
        <translation>輸入時不會顯示；直接按 Enter 即取消。</translation>
    </message>
</context>
<context>
    <name>ui::AccessPointChooser</name>
    <message>
        <source>Sandbox inside this program</source>
        <translation>本程式內置沙盒</translation>
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
        <translation>歐洲，apieu.mch.weixin.qq.com</translation>
    </message>
    <message>
        <source>Another address …</source>
        <translation>其他地址…</translation>
    </message>
    <message>
        <source>Address of the access point</source>
        <translation>接入點地址</translation>
    </message>
</context>
<context>
    <name>ui::ActionBar</name>
    <message>
        <source>Sign</source>
        <translation>簽約</translation>
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
        <translation>正在啟動沙盒</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在檢查</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>正在簽名</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>正在記錄</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>正在等待回應</translation>
    </message>
    <message>
        <source>Verifying the answer</source>
        <translation>正在驗簽</translation>
    </message>
    <message>
        <source>Recording the outcome</source>
        <translation>正在記錄結果</translation>
    </message>
    <message>
        <source>Sign LIVE</source>
        <translation>正式簽約</translation>
    </message>
    <message>
        <source>Opening the key</source>
        <translation>正在開啟密鑰</translation>
    </message>
    <message>
        <source>Fetching the platform certificates</source>
        <translation>正在取得平台證書</translation>
    </message>
</context>
<context>
    <name>ui::BackupsView</name>
    <message>
        <source>Backed up to %1</source>
        <translation>已備份到 %1</translation>
    </message>
    <message>
        <source>The history will be as it was then. What it is now becomes a backup first. Press again to restore.</source>
        <translation>簽約歷史紀錄將復原到當時的狀態，現在的內容會先備份。再按一次即復原。</translation>
    </message>
    <message>
        <source>Restored. What was the history is now %1</source>
        <translation>已復原。原來的簽約歷史紀錄現為 %1</translation>
    </message>
    <message>
        <source>Not now: an attempt is still on its way, here or in another console.</source>
        <translation>暫時不能復原：本機或其他簽約台還有簽約請求在進行中。</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在處理…</translation>
    </message>
    <message>
        <source>A copy is made each day and before an update, in the folder “backups” beside the history. Copies hold the same personal data.</source>
        <translation>每天及更新前都會在簽約歷史紀錄旁的「backups」資料夾中備份。備份含有同樣的個人資料。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Restore it now</source>
        <translation>確認復原</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>復原…</translation>
    </message>
</context>
<context>
    <name>ui::BytePage</name>
    <message>
        <source>There are no bytes.</source>
        <translation>沒有內容。</translation>
    </message>
    <message>
        <source>These bytes are no UTF-8 text: shown in hexadecimal.</source>
        <translation>這些位元組不是 UTF-8 文字，以十六進制顯示。</translation>
    </message>
    <message>
        <source>The session_id is left out: its signature was not verified here.</source>
        <translation>session_id 已隱去：其簽名未在本機驗簽通過。</translation>
    </message>
    <message>
        <source>This is no JSON that could be laid out: shown as it was.</source>
        <translation>這不是可以排版的 JSON，按原樣顯示。</translation>
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
        <translation>沒有找到未使用過的協議號：請重新產生，或在商戶設定檔中設定位數更多的協議號規則。</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>產生新協議號</translation>
    </message>
    <message>
        <source>Repeat exactly</source>
        <translation>原樣重發</translation>
    </message>
    <message>
        <source>Sends the same bytes again, freshly signed (%1)</source>
        <translation>用相同的請求訊息重新簽名後再次傳送（%1）</translation>
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
        <translation>復原預設列</translation>
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
        <translation>按 %1 升序</translation>
    </message>
    <message>
        <source>Sort by %1, descending</source>
        <translation>按 %1 降序</translation>
    </message>
    <message>
        <source>Move %1 to the left</source>
        <translation>左移 %1</translation>
    </message>
    <message>
        <source>Move %1 to the right</source>
        <translation>右移 %1</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonDialog</name>
    <message>
        <source>Comparing …</source>
        <translation>正在對比…</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>沒有差異。</translation>
    </message>
    <message>
        <source>%1 of %2 fields differ.</source>
        <translation>%2 個欄位中有 %1 個不同。</translation>
    </message>
    <message>
        <source>Compare two attempts</source>
        <translation>比較兩條簽約請求</translation>
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
        <translation>複製為文字</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>只看差異</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
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
        <translation>欄位</translation>
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
        <translation>今日</translation>
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
        <translation>沙盒</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>商戶設定檔 %1</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>範本 ID %1</translation>
    </message>
    <message>
        <source>No attempt contains “%1”.</source>
        <translation>沒有包含「%1」的簽約請求。</translation>
    </message>
    <message>
        <source>No attempt matches the filters: %1.</source>
        <translation>沒有符合篩選條件的簽約請求：%1。</translation>
    </message>
    <message>
        <source>No attempt that matches the filters (%2) contains “%1”.</source>
        <translation>在符合篩選條件（%2）的簽約請求中，沒有包含「%1」的。</translation>
    </message>
</context>
<context>
    <name>ui::ContractForm</name>
    <message>
        <source>The profile&apos;s access point</source>
        <translation>使用商戶設定檔的接入點</translation>
    </message>
    <message>
        <source>The profile&apos;s: %1</source>
        <translation>商戶設定檔的接入點：%1</translation>
    </message>
    <message>
        <source>Help on this field</source>
        <translation>此欄位的說明</translation>
    </message>
    <message>
        <source>Mend this field</source>
        <translation>修正此欄位</translation>
    </message>
</context>
<context>
    <name>ui::CopyMenu</name>
    <message>
        <source>Copy as</source>
        <translation>複製為</translation>
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
        <translation>上個月</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>下個月</translation>
    </message>
</context>
<context>
    <name>ui::DefaultsSection</name>
    <message>
        <source>The form offers them by name instead of by number.</source>
        <translation>表格會列出名稱供選擇，不必記住編號。</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>從清單中移除</translation>
    </message>
    <message>
        <source>Letters, digits and the parts {date}, {time}, {seq} (counts up) and {random}; {seq:4} has four digits. Empty: {date}{time}{random}</source>
        <translation>可用字母、數字以及{date}（日期）、{time}（時間）、{seq}（遞增序號）和{random}（隨機數）；{seq:4}表示四位。留空即為{date}{time}{random}</translation>
    </message>
    <message numerus="yes">
        <source>e.g. %1, %n character(s)</source>
        <translation>
            <numerusform>例如 %1，共 %n 個字元</numerusform>
        </translation>
    </message>
    <message>
        <source>Pattern of contract codes</source>
        <translation>簽約協議號規則</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>Plan ID</source>
        <translation>範本 ID</translation>
    </message>
    <message>
        <source>Plan name</source>
        <translation>範本名稱</translation>
    </message>
    <message>
        <source>Add a plan</source>
        <translation>新增範本</translation>
    </message>
</context>
<context>
    <name>ui::Disclosure</name>
    <message>
        <source>Fields outside the official table</source>
        <translation>官方參數表以外的欄位</translation>
    </message>
    <message>
        <source>Fields outside the official table (%1)</source>
        <translation>官方參數表以外的欄位（%1）</translation>
    </message>
    <message>
        <source>Fields outside the official table (%1)…</source>
        <translation>官方參數表以外的欄位（%1）…</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1，已展開</translation>
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
        <translation>選擇商戶的檔案</translation>
    </message>
    <message>
        <source>Choose the folder of the certificate tool</source>
        <translation>選擇證書工具產生的資料夾</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>正在讀取檔案……</translation>
    </message>
    <message>
        <source>Drop the merchant&apos;s files here</source>
        <translation>把商戶的檔案拖放到這裏</translation>
    </message>
    <message>
        <source>The unpacked folder of the certificate tool, or apiclient_key.pem and apiclient_cert.pem, or apiclient_cert.p12; platform certificates, public keys and a file with the APIv3 key too.</source>
        <translation>證書工具產生並已解壓縮的資料夾，或 apiclient_key.pem 和 apiclient_cert.pem，或 apiclient_cert.p12；平台證書、微信支付公鑰、存有 APIv3密鑰的檔案亦可。</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation>選擇資料夾…</translation>
    </message>
    <message>
        <source>Paste key text</source>
        <translation>貼上密鑰文字</translation>
    </message>
    <message>
        <source>Reads the key or certificate that was copied to the clipboard</source>
        <translation>讀取已複製到剪貼簿的私鑰或證書</translation>
    </message>
</context>
<context>
    <name>ui::EnvironmentBadge</name>
    <message>
        <source>SANDBOX</source>
        <translation>沙盒環境</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>正式環境</translation>
    </message>
    <message>
        <source>Contracts signed with this profile are real.</source>
        <translation>以此商戶設定檔簽訂的都是真實協議。</translation>
    </message>
    <message>
        <source>Nothing signed with this profile is real.</source>
        <translation>以此商戶設定檔簽訂的都不是真實協議。</translation>
    </message>
</context>
<context>
    <name>ui::ExpiredStamp</name>
    <message>
        <source>EXPIRED</source>
        <extracomment>a stamp across a session whose time is over; one word, in capitals where there are some</extracomment>
        <translation>已到期</translation>
    </message>
</context>
<context>
    <name>ui::ExpiryAid</name>
    <message>
        <source>Expires in 10 minutes</source>
        <translation>10 分鐘後到期</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 分鐘</translation>
    </message>
    <message>
        <source>Expires in 30 minutes</source>
        <translation>30 分鐘後到期</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 分鐘</translation>
    </message>
    <message>
        <source>Expires in 2 hours</source>
        <translation>2 小時後到期</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 小時</translation>
    </message>
    <message>
        <source>Expires at the end of the day</source>
        <translation>當天結束時到期</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>當天結束</translation>
    </message>
    <message>
        <source>Choose when it expires…</source>
        <translation>選擇到期時間…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
</context>
<context>
    <name>ui::ExpiryPopup</name>
    <message>
        <source>No time zone is called “%1”: type a part of its name, e.g. a large city in it.</source>
        <translation>沒有名為「%1」的時區：請輸入時區名稱的一部分，例如其中的大城市（英文）。</translation>
    </message>
    <message>
        <source>Expiry time</source>
        <translation>到期時間</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和時間</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日曆</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上個月</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>下個月</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this time</source>
        <translation>使用此時間</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Export attempts</source>
        <translation>匯出簽約請求</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行檔案 (*.jsonl)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 檔案 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Long numbers stay whole, and nothing is taken for a formula.</source>
        <translation>長數字保持完整，任何內容都不會被當作公式。</translation>
    </message>
    <message>
        <source>UTF-8, titles are API names, times are UTC.</source>
        <translation>UTF-8 編碼，列名為 API 欄位名，時間為 UTC。</translation>
    </message>
    <message>
        <source>Without the bytes: another console cannot verify such attempts.</source>
        <translation>不含原始位元組：其他簽約台無法對這些請求驗簽。</translation>
    </message>
    <message>
        <source>Everything but Authorization: another console can import and verify it.</source>
        <translation>除 Authorization 外全部匯出：其他簽約台可以匯入並驗簽。</translation>
    </message>
    <message>
        <source>Which attempts</source>
        <translation>匯出哪些簽約請求</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>所選的 %n 條</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n found</source>
        <translation>
            <numerusform>查到的全部 %n 條</numerusform>
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
        <translation>CSV（供指令碼使用）</translation>
    </message>
    <message>
        <source>JSON lines for another console</source>
        <translation>JSON 行（供其他簽約台匯入）</translation>
    </message>
    <message>
        <source>Mask openid and names</source>
        <translation>隱去 openid 和姓名</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
</context>
<context>
    <name>ui::FieldHelp</name>
    <message>
        <source>Source: %1 (%2)</source>
        <translation>來源：%1（%2）</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>Should</source>
        <translation>建議</translation>
    </message>
</context>
<context>
    <name>ui::FillingReport</name>
    <message>
        <source>%1 belongs to institution mode and was left out: this profile is a direct merchant.</source>
        <translation>%1 屬於機構模式，未填入：目前商戶設定檔是直連商戶。</translation>
    </message>
    <message>
        <source>%1 belongs to direct mode and was left out: this profile is an institution.</source>
        <translation>%1 屬於直連模式，未填入：目前商戶設定檔是機構。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 條。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled from the attempt of %1, with a fresh contract code and expiry.</source>
        <translation>已按 %1 的簽約請求填入，協議號和到期時間已重新產生。</translation>
    </message>
    <message>
        <source>Filled from the attempt of %1, with a fresh contract code and, as then, no expiry.</source>
        <translation>已按 %1 的簽約請求填入，協議號已重新產生；與當時一樣不傳到期時間。</translation>
    </message>
    <message>
        <source>The draft of %1 is back.</source>
        <translation>已取回 %1 的草稿。</translation>
    </message>
    <message>
        <source>The draft cannot be saved to %1: %2. What you type is lost when the program ends.</source>
        <translation>草稿無法儲存到 %1：%2。程式結束後，所填內容將遺失。</translation>
    </message>
    <message>
        <source>Copied (%1). No secret is in it: keys and signatures are placeholders.</source>
        <translation>已複製（%1）。其中不含機密資料：密鑰和簽名均為預留位置。</translation>
    </message>
    <message>
        <source>What you pasted is more than this field holds (%1): fill the form with it?</source>
        <translation>貼上的內容不止一個欄位（%1）：要用它填寫整個表格嗎？</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message numerus="yes">
        <source>%Ln attempt(s) so far …</source>
        <translation>
            <numerusform>已找到 %Ln 條簽約請求……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>共 %Ln 條簽約請求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found so far …</source>
        <translation>
            <numerusform>已找到 %Ln 條……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 條</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜尋簽約歷史紀錄</translation>
    </message>
    <message>
        <source>Filter the history …</source>
        <translation>篩選簽約歷史紀錄……</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜尋和篩選</translation>
    </message>
    <message>
        <source>Views of the history …</source>
        <translation>簽約歷史紀錄的檢視……</translation>
    </message>
    <message>
        <source>Save this view …</source>
        <translation>儲存目前檢視……</translation>
    </message>
    <message>
        <source>Manage saved views …</source>
        <translation>管理已儲存的檢視……</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Search: contract code, session_id, openid, name …</source>
        <translation>搜尋：協議號、session_id、openid、名稱……</translation>
    </message>
</context>
<context>
    <name>ui::FilterChips</name>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>移除篩選條件「%1」</translation>
    </message>
</context>
<context>
    <name>ui::FilterPopup</name>
    <message>
        <source>All profiles</source>
        <translation>全部商戶設定檔</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>全部範本</translation>
    </message>
    <message>
        <source>Filters of the history</source>
        <translation>簽約歷史紀錄的篩選條件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
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
        <translation>環境</translation>
    </message>
    <message>
        <source>Sandbox and live</source>
        <translation>沙盒和正式</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>商戶設定檔</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>範本</translation>
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
        <translation>已填入範例。</translation>
    </message>
    <message>
        <source>A new contract for the same merchant.</source>
        <translation>已為同一商戶新增簽約。</translation>
    </message>
    <message>
        <source>Filled from the template “%1”.</source>
        <translation>已按表格範本「%1」填入。</translation>
    </message>
    <message>
        <source>Not while a request is on its way: the form stays as it is.</source>
        <translation>請求正在進行，表格保持不變。</translation>
    </message>
    <message>
        <source>What this attempt sent cannot be read: nothing was changed.</source>
        <translation>無法讀取該簽約請求的內容，表格未作改動。</translation>
    </message>
    <message>
        <source>Undone: the form is as it was before.</source>
        <translation>已復原，表格復原到之前的內容。</translation>
    </message>
    <message>
        <source>Fill example</source>
        <translation>填入範例</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Save as template …</source>
        <translation>存為表格範本…</translation>
    </message>
    <message>
        <source>Choose a template …</source>
        <translation>選擇表格範本…</translation>
    </message>
</context>
<context>
    <name>ui::FormField</name>
    <message>
        <source>Not in the official table: leave it empty unless WeChat Pay asked for it.</source>
        <translation>官方參數表沒有這個欄位：除非微信支付要求，否則請留空。</translation>
    </message>
    <message>
        <source>%1, invalid entry</source>
        <translation>%1，填寫有誤</translation>
    </message>
    <message>
        <source>What is known of %1 (F1)</source>
        <translation>%1 的全部規則 (F1)</translation>
    </message>
</context>
<context>
    <name>ui::FormSection</name>
    <message>
        <source>Merchant</source>
        <translation>商戶</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>協議</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用戶</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>通知及接入點</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 filled in · holds an error</source>
        <extracomment>%1: a part of the form</extracomment>
        <translation>%1 · 已填 %2/%3 項 · 有錯誤</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 filled in</source>
        <translation>%1 · 已填 %2/%3 項</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1，已收起</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1，已展開</translation>
    </message>
    <message>
        <source>Unfold this part</source>
        <translation>展開此部分</translation>
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
            <numerusform>還有 %n 項要填</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 處錯誤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 條提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>可以簽約</translation>
    </message>
    <message>
        <source>Go to the next open field</source>
        <translation>轉到下一個待處理欄位</translation>
    </message>
</context>
<context>
    <name>ui::HandOffView</name>
    <message>
        <source>This QR code holds what Hand-off copies: session_id, contract code and expiry as JSON, for the app team&apos;s camera. Whoever reads it can use the session. WeChat itself cannot open it: the app passes the session to WXLaunchMiniProgram.</source>
        <translation>此 QR 碼的內容與「交接資料」相同：session_id、協議號和到期時間（JSON），供 App 團隊掃描 QR 碼取得。任何人掃到都可使用該簽約工作階段。微信掃一掃不能直接開啟簽約：須由 App 把工作階段傳給 WXLaunchMiniProgram。</translation>
    </message>
    <message>
        <source>The hand-off is too long for a QR code. Copy it as text.</source>
        <translation>交接資料過長，無法產生 QR 碼，請以文字複製。</translation>
    </message>
    <message>
        <source>Hand-off to the app team</source>
        <translation>交接給 App 團隊</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>交接資料</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>QR code of the hand-off</source>
        <translation>交接資料的 QR 碼</translation>
    </message>
</context>
<context>
    <name>ui::HealthPanel</name>
    <message>
        <source>Not checked since this window was opened.</source>
        <translation>開啟此視窗後尚未檢查。</translation>
    </message>
    <message>
        <source>The sandbox is starting …</source>
        <translation>沙盒正在啟動……</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在檢查……</translation>
    </message>
    <message>
        <source>Everything is in order: this profile can sign.</source>
        <translation>一切正常：此商戶設定檔可以簽約。</translation>
    </message>
    <message>
        <source>This profile can sign. Look at what is marked for attention.</source>
        <translation>此商戶設定檔可以簽約，請留意標為「注意」的項目。</translation>
    </message>
    <message>
        <source>Something is wrong. What is marked so has to be put right first.</source>
        <translation>有問題：請先處理以紅色標示的項目。</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>健康檢查</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即檢查</translation>
    </message>
</context>
<context>
    <name>ui::HealthView</name>
    <message>
        <source>What the health check found</source>
        <translation>健康檢查結果</translation>
    </message>
</context>
<context>
    <name>ui::HistoryCells</name>
    <message>
        <source>%1 (imported)</source>
        <extracomment>What became of an attempt that came from another console&apos;s file.</extracomment>
        <translation>%1（匯入）</translation>
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
        <translation>發起地 %1</translation>
    </message>
    <message>
        <source>Imported from another console&apos;s history.</source>
        <translation>從另一簽約台的簽約歷史紀錄匯入。</translation>
    </message>
</context>
<context>
    <name>ui::HistoryDesk</name>
    <message>
        <source>Import attempts of another console</source>
        <translation>匯入其他簽約台的簽約請求</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl *.json)</source>
        <translation>JSON 行檔案 (*.jsonl *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在匯入…</translation>
    </message>
    <message>
        <source>Save what support needs</source>
        <translation>儲存技術支援所需的資料</translation>
    </message>
    <message>
        <source>Text (*.md)</source>
        <translation>文字 (*.md)</translation>
    </message>
    <message>
        <source>Saved for support, without secrets: %1</source>
        <translation>已儲存供技術支援使用（不含密鑰等機密資料）：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 無法寫入：%2</translation>
    </message>
    <message>
        <source>Export attempts…</source>
        <translation>匯出簽約請求…</translation>
    </message>
    <message>
        <source>Import attempts…</source>
        <translation>匯入簽約請求…</translation>
    </message>
    <message>
        <source>Save for support…</source>
        <translation>儲存技術支援資料…</translation>
    </message>
    <message>
        <source>Compare two attempts</source>
        <translation>比較兩條簽約請求</translation>
    </message>
    <message>
        <source>Retention and backups…</source>
        <translation>保留時間與備份…</translation>
    </message>
    <message>
        <source>Where the history lies…</source>
        <translation>簽約歷史紀錄的位置…</translation>
    </message>
    <message>
        <source>Importing… %1 %</source>
        <translation>正在匯入…… %1 %</translation>
    </message>
</context>
<context>
    <name>ui::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Contract code</source>
        <translation>商戶簽約協議號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>顯示名稱</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>商戶設定檔</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>需時</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message>
        <source>The history is not available.</source>
        <translation>歷史紀錄暫時無法使用。</translation>
    </message>
    <message>
        <source>Every signing attempt will be listed here, newest first.</source>
        <translation>每一項簽約請求都會列在這裏，最新的在最前。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>簽約歷史紀錄</translation>
    </message>
    <message>
        <source>New from this</source>
        <translation>以此新增</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在搜尋……</translation>
    </message>
</context>
<context>
    <name>ui::HistoryTable</name>
    <message>
        <source>History</source>
        <translation>簽約歷史紀錄</translation>
    </message>
    <message>
        <source>Columns of the history</source>
        <translation>簽約歷史紀錄的列</translation>
    </message>
    <message>
        <source>Columns of the history …</source>
        <translation>簽約歷史紀錄的列……</translation>
    </message>
    <message>
        <source>Mask names and openids</source>
        <translation>隱藏姓名和 openid</translation>
    </message>
    <message>
        <source>Select every row found</source>
        <translation>選取找到的所有行</translation>
    </message>
</context>
<context>
    <name>ui::ImportedView</name>
    <message>
        <source>What is to be done about it is done on that console. New from this begins a contract of your own with the same content.</source>
        <translation>後續處理請在原簽約台進行。「以此新增」可用相同內容新增一份自己的簽約。</translation>
    </message>
    <message>
        <source>From another console.</source>
        <translation>來自另一台簽約台。</translation>
    </message>
    <message>
        <source>From console %1.</source>
        <translation>來自簽約台 %1。</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>來自 %1。</translation>
    </message>
    <message>
        <source>From %1, console %2.</source>
        <translation>來自 %1，簽約台 %2。</translation>
    </message>
    <message>
        <source>live merchant %1</source>
        <translation>正式商戶號 %1</translation>
    </message>
    <message>
        <source>sandbox merchant %1</source>
        <translation>沙盒商戶號 %1</translation>
    </message>
    <message>
        <source>Verified here: a key that this console trusts signed the answer.</source>
        <translation>已在本機驗簽：回應由本機信任的密鑰簽名。</translation>
    </message>
    <message>
        <source>No profile of %1 here knows key %2, which signed the answer. Add that merchant&apos;s profile, or this platform key to it, then verify again.</source>
        <translation>本機沒有 %1 的商戶設定檔持有簽名所用的密鑰 %2。請加入該商戶的商戶設定檔，或在其中加入這個平台證書，然後重新驗簽。</translation>
    </message>
    <message>
        <source>The signature does not fit the stored answer: it was changed, or never was a verified one. The session_id stays hidden; ask the other console for it.</source>
        <translation>簽名與儲存的回應不符：內容被改動過，或從未驗簽通過。session_id 不予顯示，請向原簽約台索取。</translation>
    </message>
    <message>
        <source>The attempt came without the bytes of its answer, as masked exports do: there is nothing to verify. Ask for an export that is not masked.</source>
        <translation>這項簽約請求不含回應原文（脫敏匯出即如此），無從驗簽。請索取未脫敏的匯出檔案。</translation>
    </message>
    <message>
        <source>The signature is good, but that could not be recorded. %1</source>
        <translation>簽名正確，但結果未能記錄。%1</translation>
    </message>
    <message>
        <source>Its session_id is not shown until the stored answer is verified here, with a key that this console trusts.</source>
        <translation>在本機用信任的密鑰對儲存的回應驗簽之前，不顯示其 session_id。</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>Verifying …</source>
        <translation>正在驗簽…</translation>
    </message>
</context>
<context>
    <name>ui::InputRow</name>
    <message>
        <source>%1, invalid entry</source>
        <translation>%1，填寫有誤</translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>訊息內容</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>String-to-sign</source>
        <translation>待簽名字串</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>驗簽</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>待簽名</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>頭部</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>驗簽</translation>
    </message>
    <message>
        <source>Formatted bytes</source>
        <translation>排版顯示</translation>
    </message>
    <message>
        <source>Note and tags</source>
        <translation>備註和標籤</translation>
    </message>
</context>
<context>
    <name>ui::KeepingDialog</name>
    <message>
        <source>Keep the history</source>
        <translation>簽約歷史紀錄的保管</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保留時間</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ui::KeyFiles</name>
    <message>
        <source>Key file</source>
        <translation>私鑰檔案</translation>
    </message>
    <message>
        <source>apiclient_key.pem or apiclient_cert.p12</source>
        <translation>apiclient_key.pem 或 apiclient_cert.p12</translation>
    </message>
    <message>
        <source>The key that was pasted; saving writes it into the profile&apos;s folder</source>
        <translation>已貼上的私鑰；儲存時寫入設定檔資料夾</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>證書檔案</translation>
    </message>
    <message>
        <source>apiclient_cert.pem; a .p12 file holds it already.</source>
        <translation>apiclient_cert.pem；.p12 檔案中已包含證書。</translation>
    </message>
    <message>
        <source>The certificate that was pasted; saving writes it into the profile&apos;s folder</source>
        <translation>已貼上的證書；儲存時寫入設定檔資料夾</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>選擇私鑰檔案</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>選擇證書檔案</translation>
    </message>
    <message>
        <source>Copy the files into the profile&apos;s folder</source>
        <translation>把檔案複製到設定檔資料夾</translation>
    </message>
    <message>
        <source>Only you can read the copies. Otherwise the files stay where they are.</source>
        <translation>只有你本人可讀取副本。不勾選的話，檔案會留在原處。</translation>
    </message>
</context>
<context>
    <name>ui::KeySection</name>
    <message>
        <source>An RSA key of %1 bits.</source>
        <translation>RSA 密鑰，%1 位元。</translation>
    </message>
    <message>
        <source>An RSA key of %1 bits, with the certificate of %2, valid until %3.</source>
        <translation>RSA 密鑰，%1 位元；證書屬於 %2，有效期至 %3。</translation>
    </message>
    <message>
        <source>The sandbox inside this program has keys of its own: what stands here is not used with it.</source>
        <translation>本程式內置的沙盒有自己的密鑰：這裏填寫的內容不會用於沙盒。</translation>
    </message>
    <message>
        <source>Key in a file</source>
        <translation>檔案中的私鑰</translation>
    </message>
    <message>
        <source>Key on a token (PKCS#11)</source>
        <translation>權杖中的私鑰（PKCS#11）</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Asked for when it is needed, where it is not kept.</source>
        <translation>沒有儲存的話，用到時才會詢問。</translation>
    </message>
    <message>
        <source>Only where the key is protected; of a .p12 file usually the merchant number, which is tried by itself.</source>
        <translation>只在私鑰受保護時需要；.p12 檔案的密碼通常是商戶號，程式會自動嘗試。</translation>
    </message>
    <message>
        <source>Serial number of the certificate</source>
        <translation>證書序列號</translation>
    </message>
    <message>
        <source>Read from the certificate.</source>
        <translation>從證書中讀取。</translation>
    </message>
    <message>
        <source>Needed only without a certificate; in any form, with colons or without.</source>
        <translation>沒有證書時才需要；任何寫法均可，有沒有冒號都可以。</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>The answer in view is not recorded and will be lost. Close anyway?</source>
        <translation>目前顯示的回應沒有寫入簽約歷史紀錄，關閉後將會遺失。仍要關閉嗎？</translation>
    </message>
    <message>
        <source>A request is on its way; its outcome will stay unknown. Close anyway?</source>
        <translation>有一項請求正在進行，關閉後便無法得知結果。仍要關閉嗎？</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍要關閉</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>不關閉</translation>
    </message>
    <message>
        <source>About Papay Console</source>
        <translation>關於委託代扣簽約台</translation>
    </message>
    <message>
        <source>Papay Console %1: signs auto-debit contracts with WeChat Pay Global and keeps every attempt.</source>
        <translation>委託代扣簽約台 %1：微信支付境外委託代扣簽約，每一次簽約請求都留有紀錄。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>簽約</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>LIVE: %1 – Papay Console</source>
        <translation>【正式環境】%1 – 委託代扣簽約台</translation>
    </message>
    <message>
        <source>%1 – Papay Console</source>
        <translation>%1 – 委託代扣簽約台</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>商戶設定檔</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>A note could not be saved and will be lost. Close anyway?</source>
        <translation>有一條備註未能儲存，關閉後會遺失。仍要關閉嗎？</translation>
    </message>
</context>
<context>
    <name>ui::MaterialsView</name>
    <message>
        <source>What was found in the files</source>
        <translation>檔案識別結果</translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <translation>清除剪貼簿</translation>
    </message>
    <message>
        <source>The clipboard still holds the secret: any program can read it there.</source>
        <translation>剪貼簿裏還留有密鑰：任何程式都能讀到。</translation>
    </message>
    <message>
        <source>The clipboard is empty now.</source>
        <translation>剪貼簿已清空。</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the key first, from its BEGIN line to its END line.</source>
        <translation>剪貼簿裏沒有文字。請先複製密鑰，從 BEGIN 行到 END 行。</translation>
    </message>
</context>
<context>
    <name>ui::MerchantSection</name>
    <message>
        <source>Profile name</source>
        <translation>設定檔名稱</translation>
    </message>
    <message>
        <source>What you call it, in the list of profiles.</source>
        <translation>在商戶設定檔清單中顯示的名稱。</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商戶號</translation>
    </message>
    <message>
        <source>mchid; an institution&apos;s own, not its sub-merchant&apos;s. Read from the certificate.</source>
        <translation>mchid；機構請填自己的商戶號，不是子商戶號。可從證書中讀取。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Sandbox: nothing is real</source>
        <translation>沙盒：不會產生真實簽約</translation>
    </message>
    <message>
        <source>LIVE: contracts are real</source>
        <translation>正式環境：簽約真實有效</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>接入點</translation>
    </message>
    <message>
        <source>Where requests are sent.</source>
        <translation>請求傳送到的地址。</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Which identifiers the requests carry.</source>
        <translation>決定請求帶有哪些識別碼。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>To tell profiles apart at a glance.</source>
        <translation>方便一眼分辨商戶設定檔。</translation>
    </message>
</context>
<context>
    <name>ui::NetworkSection</name>
    <message>
        <source>Proxy</source>
        <translation>代理伺服器</translation>
    </message>
    <message>
        <source>Never used for addresses on this computer.</source>
        <translation>連線至本機地址時不會使用代理伺服器。</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>依照系統設定</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP 代理伺服器</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5 代理伺服器</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>代理伺服器主機</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理伺服器連接埠</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>代理伺服器用戶名稱</translation>
    </message>
    <message>
        <source>Only where the proxy asks for one.</source>
        <translation>代理伺服器要求時才填寫。</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理伺服器密碼</translation>
    </message>
</context>
<context>
    <name>ui::NotePage</name>
    <message>
        <source>Not saved yet; what you typed is kept here and tried again. %1</source>
        <translation>尚未儲存；你輸入的內容保留在此，稍後會自動重試。%1</translation>
    </message>
    <message>
        <source>A note holds at most %1 characters.</source>
        <translation>備註最多 %1 個字元。</translation>
    </message>
    <message>
        <source>At most %1 tags find room.</source>
        <translation>最多 %1 個標籤。</translation>
    </message>
    <message>
        <source>A note for your team: saved by itself, searched like the rest.</source>
        <translation>給同事的備註：自動儲存，可被搜尋。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>ui::NoticeStrip</name>
    <message>
        <source>Close this notice</source>
        <translation>關閉此提示</translation>
    </message>
    <message>
        <source>What was not taken over</source>
        <translation>未填入的內容</translation>
    </message>
</context>
<context>
    <name>ui::PlanPicker</name>
    <message>
        <source>Choose a plan</source>
        <translation>選擇範本 ID</translation>
    </message>
    <message>
        <source>The plans of this profile</source>
        <translation>此商戶設定檔的範本 ID</translation>
    </message>
</context>
<context>
    <name>ui::PlatformSection</name>
    <message>
        <source>This public key has no id yet. Type the PUB_KEY_ID_… that the merchant platform shows beside it, or take the key off the list.</source>
        <translation>此公鑰還沒有公鑰 ID。請填寫商戶平台上顯示的 PUB_KEY_ID_…，或將它從清單中移除。</translation>
    </message>
    <message>
        <source>Choose platform certificates or public keys</source>
        <translation>選擇平台證書或微信支付公鑰</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 / %2 個字元</translation>
    </message>
    <message>
        <source>Answers are verified with these keys. Platform certificates are fetched by themselves once the APIv3 key is known; only a WeChat Pay public key has to be given here, with its id.</source>
        <translation>回應以這些密鑰驗簽。填妥 APIv3密鑰後，平台證書會自動下載；只有微信支付公鑰需要在此加入，並填寫公鑰 ID。</translation>
    </message>
    <message>
        <source>Platform certificates and public keys</source>
        <translation>平台證書和微信支付公鑰</translation>
    </message>
    <message>
        <source>Serial number or PUB_KEY_ID_…</source>
        <translation>序列號或 PUB_KEY_ID_…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>加入檔案…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>從清單中移除</translation>
    </message>
    <message>
        <source>APIv3 key</source>
        <translation>APIv3密鑰</translation>
    </message>
    <message>
        <source>32 characters, set by you on the merchant platform; it opens the certificates.</source>
        <translation>32 個字元，由你在商戶平台上設定；用於解密平台證書。</translation>
    </message>
</context>
<context>
    <name>ui::ProfileDialog</name>
    <message>
        <source>New profile</source>
        <translation>新增商戶設定檔</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>商戶設定檔 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as LIVE profile</source>
        <translation>儲存為正式環境設定檔</translation>
    </message>
    <message>
        <source>Save as sandbox profile</source>
        <translation>儲存為沙盒設定檔</translation>
    </message>
</context>
<context>
    <name>ui::ProfileFacts</name>
    <message>
        <source>Built in: the sandbox&apos;s own</source>
        <translation>內置：沙盒自己的</translation>
    </message>
    <message>
        <source>On the token %1, through %2</source>
        <translation>在權杖 %1 上，經由 %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚無</translation>
    </message>
    <message>
        <source>A file in the profile&apos;s own folder</source>
        <translation>設定檔資料夾中的檔案</translation>
    </message>
    <message>
        <source>The file %1</source>
        <translation>檔案 %1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>None given: only the serial number is known</source>
        <translation>未提供證書：只知道序列號</translation>
    </message>
    <message>
        <source>Of %1, valid from %2 to %3</source>
        <translation>屬於 %1，有效期 %2 至 %3</translation>
    </message>
    <message>
        <source>Certificate %1, valid until %2</source>
        <translation>證書 %1，有效期至 %2</translation>
    </message>
    <message>
        <source>Public key %1</source>
        <translation>公鑰 %1</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>None yet: they are fetched with the APIv3 key when they are needed</source>
        <translation>尚無：需要時以 APIv3密鑰下載</translation>
    </message>
    <message>
        <source>Fetched on %1</source>
        <translation>下載於 %1</translation>
    </message>
    <message>
        <source>%1, %2 ← %3, valid until %4</source>
        <translation>%1，%2 ← %3，有效期至 %4</translation>
    </message>
    <message>
        <source>In the system&apos;s key ring</source>
        <translation>在系統鑰匙圈中</translation>
    </message>
    <message>
        <source>In memory, until the console locks</source>
        <translation>在記憶體中，鎖定後清除</translation>
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
        <translation>環境</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>接入點</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商戶號</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列號</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>私鑰</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>證書</translation>
    </message>
    <message>
        <source>Platform keys given</source>
        <translation>已提供的平台密鑰</translation>
    </message>
    <message>
        <source>Platform certificates fetched</source>
        <translation>已下載的平台證書</translation>
    </message>
    <message>
        <source>APIv3 key</source>
        <translation>APIv3密鑰</translation>
    </message>
    <message>
        <source>About the profile</source>
        <translation>商戶設定檔詳情</translation>
    </message>
</context>
<context>
    <name>ui::ProfileForm</name>
    <message>
        <source>Something here wants your attention.</source>
        <translation>此處有需要處理的內容。</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>商戶</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密鑰</translation>
    </message>
    <message>
        <source>Platform keys</source>
        <translation>平台密鑰</translation>
    </message>
    <message>
        <source>Form defaults</source>
        <translation>表格預設值</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網絡</translation>
    </message>
    <message>
        <source>Parts of the profile</source>
        <translation>商戶設定檔的各部分</translation>
    </message>
</context>
<context>
    <name>ui::ProfileMenu</name>
    <message>
        <source>&amp;Profile</source>
        <translation>商戶設定檔(&amp;P)</translation>
    </message>
    <message>
        <source>Switch profile …</source>
        <translation>切換商戶設定檔…</translation>
    </message>
    <message>
        <source>New profile …</source>
        <translation>新增商戶設定檔…</translation>
    </message>
    <message>
        <source>Check this profile</source>
        <translation>檢查此商戶設定檔</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即鎖定</translation>
    </message>
    <message>
        <source>Forgets passphrases, PINs and opened keys</source>
        <translation>清除記憶體中的密碼、PIN 和已開啟的密鑰</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>閒置時鎖定</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>%n 分鐘後</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProfileRemoval</name>
    <message>
        <source>Delete a profile</source>
        <translation>刪除商戶設定檔</translation>
    </message>
    <message>
        <source>Delete the profile “%1”?</source>
        <translation>要刪除商戶設定檔「%1」嗎？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Its attempts stay in the history, under its name. The keys that were copied into its folder, the certificates that were fetched, its draft and templates, and its secrets in the key ring are deleted. Key files that lie elsewhere stay where they are.</source>
        <translation>它的簽約請求仍以其名稱保留在簽約歷史紀錄中。複製到設定檔資料夾的私鑰、已下載的平台證書、表格草稿和範本，以及系統鑰匙圈中的密鑰會被刪除。放在別處的密鑰檔案不受影響。</translation>
    </message>
</context>
<context>
    <name>ui::ProfileSelector</name>
    <message>
        <source>Manage profiles …</source>
        <translation>管理商戶設定檔…</translation>
    </message>
    <message>
        <source>Merchant profile</source>
        <translation>商戶設定檔</translation>
    </message>
    <message>
        <source>Merchant profile: %1 (Ctrl+P)</source>
        <translation>商戶設定檔：%1（Ctrl+P）</translation>
    </message>
</context>
<context>
    <name>ui::ProfileTable</name>
    <message>
        <source>inside this program</source>
        <translation>本程式內置</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>正式環境</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>商戶設定檔</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Merchant number</source>
        <translation>商戶號</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>接入點</translation>
    </message>
    <message>
        <source>Used now</source>
        <translation>目前使用</translation>
    </message>
</context>
<context>
    <name>ui::ProfileTransfer</name>
    <message>
        <source>Profiles (*.json)</source>
        <translation>商戶設定檔 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Export the profile “%1” (without keys and secrets)</source>
        <translation>匯出商戶設定檔「%1」（不含私鑰及機密資料）</translation>
    </message>
    <message>
        <source>Import a profile that was exported</source>
        <translation>匯入已匯出的商戶設定檔</translation>
    </message>
</context>
<context>
    <name>ui::ProfilesPage</name>
    <message>
        <source>Saved: %1</source>
        <translation>已儲存：%1</translation>
    </message>
    <message>
        <source>Deleted: %1. The key ring did not answer: its secrets may still lie there.</source>
        <translation>已刪除：%1。系統鑰匙圈沒有回應，其中可能仍留有它的機密資料。</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>已刪除：%1</translation>
    </message>
    <message>
        <source>Imported: %1. The file holds neither key nor secret: edit the profile and give it its key.</source>
        <translation>已匯入：%1。檔案中不含私鑰及機密資料：請編輯該設定檔並提供私鑰。</translation>
    </message>
    <message>
        <source>Exported to %1. The file holds neither key nor secret.</source>
        <translation>已匯出到 %1。檔案中不含私鑰及機密資料。</translation>
    </message>
    <message>
        <source>Merchant profiles</source>
        <translation>商戶設定檔</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製一份</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>刪除…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Use this profile</source>
        <translation>使用此商戶設定檔</translation>
    </message>
</context>
<context>
    <name>ui::RemedyBar</name>
    <message>
        <source>Not while a request is on its way.</source>
        <translation>請求進行中，暫不可用。</translation>
    </message>
    <message>
        <source>Choose the profile that sent it first.</source>
        <translation>請先切換到發起該請求的商戶設定檔。</translation>
    </message>
    <message>
        <source>Its expired_time is past.</source>
        <translation>expired_time 已過。</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>交接資料</translation>
    </message>
    <message>
        <source>Repeat exactly</source>
        <translation>原樣重發</translation>
    </message>
    <message>
        <source>Correct the field</source>
        <translation>修正欄位</translation>
    </message>
    <message>
        <source>New from this</source>
        <translation>以此新增</translation>
    </message>
    <message>
        <source>Check the profile</source>
        <translation>檢查商戶設定檔</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>複製給客戶服務</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR 碼</translation>
    </message>
</context>
<context>
    <name>ui::RequestLog</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>錯誤代碼</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>檢查項目</translation>
    </message>
</context>
<context>
    <name>ui::RetentionView</name>
    <message>
        <source>Days to keep: %1</source>
        <translation>保留天數：%1</translation>
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
        <translation>沒有超過保留期的簽約請求。</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在處理…</translation>
    </message>
    <message>
        <source>How long attempts are kept, by profile. Nothing is removed by itself: you see first what would go.</source>
        <translation>按商戶設定檔設定簽約請求的保留時間。程式不會自動刪除：你會先看到將刪除哪些。</translation>
    </message>
    <message>
        <source>Preview the removal</source>
        <translation>預覽將刪除的內容</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n attempt(s) for good</source>
        <translation>
            <numerusform>永久刪除 %n 條簽約請求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SandboxPage</name>
    <message>
        <source>Not started yet</source>
        <translation>尚未啟動</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在啟動……</translation>
    </message>
    <message>
        <source>Running. Its address on this computer:</source>
        <translation>執行中。本機地址：</translation>
    </message>
    <message>
        <source>Embedded sandbox</source>
        <translation>內置沙盒</translation>
    </message>
    <message>
        <source>An access point inside this program. It checks signatures and fields as the real one does, and opens no real contract.</source>
        <translation>程式內置的接入點。它會像真實接入點一樣驗簽和檢查欄位，但不會簽訂任何真實協議。</translation>
    </message>
    <message>
        <source>Address of the sandbox</source>
        <translation>沙盒地址</translation>
    </message>
    <message>
        <source>Requests that the sandbox answered</source>
        <translation>沙盒回應過的請求</translation>
    </message>
    <message>
        <source>Checks and body of the selected request</source>
        <translation>所選請求的檢查項目與訊息主體</translation>
    </message>
    <message>
        <source>Select a request to see its checks and its body.</source>
        <translation>選取一項請求，查看檢查項目與訊息主體。</translation>
    </message>
    <message>
        <source>Answers are signed with a new key from then on, as after a change at WeChat Pay.</source>
        <translation>此後回應改用新密鑰簽名，與微信支付更換平台證書時一樣。</translation>
    </message>
    <message>
        <source>Making a new platform key …</source>
        <translation>正在產生新的平台密鑰……</translation>
    </message>
    <message>
        <source>Answers are signed with the new key now. Serial: %1</source>
        <translation>回應現已改用新密鑰簽名。證書序列號：%1</translation>
    </message>
    <message>
        <source>No new platform key could be made; the old one goes on.</source>
        <translation>未能產生新的平台密鑰，繼續使用原密鑰。</translation>
    </message>
    <message>
        <source>Rotate platform key</source>
        <translation>更換平台密鑰</translation>
    </message>
    <message>
        <source>Gives the sandbox a new platform key and certificate</source>
        <translation>為沙盒產生新的平台密鑰和平台證書</translation>
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
        <translation>密碼</translation>
    </message>
    <message>
        <source>APIv3 key</source>
        <translation>APIv3密鑰</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理伺服器密碼</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Shows what is typed</source>
        <translation>顯示輸入的內容</translation>
    </message>
    <message>
        <source>Keep it in the system key ring</source>
        <translation>儲存到系統鑰匙圈</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>未能儲存</translation>
    </message>
    <message>
        <source>Password of the history&apos;s server</source>
        <translation>簽約歷史紀錄伺服器密碼</translation>
    </message>
</context>
<context>
    <name>ui::SecretRow</name>
    <message>
        <source>Keep in the system&apos;s key ring</source>
        <translation>儲存到系統鑰匙圈</translation>
    </message>
    <message>
        <source>%1: keep in the system&apos;s key ring</source>
        <translation>%1：儲存到系統鑰匙圈</translation>
    </message>
    <message>
        <source>Otherwise it is asked for when it is needed, and forgotten when the console locks.</source>
        <translation>否則用到時會詢問，鎖定後清除。</translation>
    </message>
    <message>
        <source>In the key ring; leave empty to keep it</source>
        <translation>已在系統鑰匙圈中；留空則不變</translation>
    </message>
</context>
<context>
    <name>ui::ServerDialog</name>
    <message>
        <source>Certificate of the authority (PEM)</source>
        <translation>簽發機構的證書（PEM）</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>必填。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在連接…</translation>
    </message>
    <message>
        <source>The server answers, and its history can be used.</source>
        <translation>伺服器已回應，可以使用其中的簽約歷史紀錄。</translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) still wait for the server that was used so far, and would go to the new one. Let the console reach the old one first, or press Save again.</source>
        <translation>
            <numerusform>還有 %n 條結果在等待寫入原來的伺服器，更換後會寫入新伺服器。請先讓簽約台連上原伺服器，或再按一次「儲存」。</numerusform>
        </translation>
    </message>
    <message>
        <source>The setting could not be written to the data folder.</source>
        <translation>無法將設定寫入資料資料夾。</translation>
    </message>
    <message>
        <source>Saved. It holds from the next start on; the attempts of this history stay where they are.</source>
        <translation>已儲存，下次啟動時生效；現有簽約歷史紀錄中的請求仍留在原處。</translation>
    </message>
    <message>
        <source>Where the history lies</source>
        <translation>簽約歷史紀錄的位置</translation>
    </message>
    <message>
        <source>The history lies</source>
        <translation>簽約歷史紀錄儲存在</translation>
    </message>
    <message>
        <source>On a server several desks share one history; its owner prepares the database with papayctl database create.</source>
        <translation>使用伺服器時，多個簽約台共用一份簽約歷史紀錄；資料庫由其擁有者用 papayctl database create 準備。</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>本機</translation>
    </message>
    <message>
        <source>on a PostgreSQL server</source>
        <translation>PostgreSQL 伺服器</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Its name, as its certificate says it, or the folder of a unix socket.</source>
        <translation>證書上的主機名稱，或 unix socket 所在資料夾。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>連接埠</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用戶</translation>
    </message>
    <message>
        <source>A desk role: it may add and change, never remove.</source>
        <translation>簽約台角色：可以新增和修改，不能刪除。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Authority&apos;s certificate</source>
        <translation>簽發機構的證書</translation>
    </message>
    <message>
        <source>Only where the server&apos;s certificate is your own authority&apos;s. The connection is always encrypted and checked.</source>
        <translation>僅當伺服器證書由自建機構簽發時填寫。連接始終加密並驗證證書。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>測試連接</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>ui::SessionCard</name>
    <message>
        <source>Copy session_id</source>
        <translation>複製 session_id</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>暫無簽約工作階段</translation>
    </message>
    <message>
        <source>Fill in the form and press Sign: the verified session_id appears here.</source>
        <translation>填妥表格後按「簽約」：通過驗簽的 session_id 會在這裏顯示。</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未發出</translation>
    </message>
    <message>
        <source>Not recorded: copy what you need before you close. %1</source>
        <translation>未寫入簽約歷史紀錄：關閉之前請先複製所需內容。%1</translation>
    </message>
    <message>
        <source>The session_id is on the clipboard.</source>
        <translation>session_id 已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>簽約工作階段</translation>
    </message>
    <message>
        <source>Nothing was sent, and the history holds nothing of it.</source>
        <translation>沒有發出任何請求，簽約歷史紀錄中也沒有這一筆。</translation>
    </message>
    <message>
        <source>The hand-off is on the clipboard, as JSON.</source>
        <translation>交接資料（JSON）已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>What support asks for is on the clipboard.</source>
        <translation>客戶服務所需資料已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>Verify here</source>
        <translation>在本機驗簽</translation>
    </message>
    <message>
        <source>Not verified here</source>
        <translation>本機未驗簽</translation>
    </message>
</context>
<context>
    <name>ui::SessionFacts</name>
    <message>
        <source>Profile</source>
        <translation>商戶設定檔</translation>
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
        <translation>驗簽</translation>
    </message>
    <message>
        <source>Request-ID</source>
        <translation>Request-ID</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>需時</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩餘時間</translation>
    </message>
</context>
<context>
    <name>ui::SessionView</name>
    <message>
        <source>Expired session session_id</source>
        <translation>已到期的簽約工作階段 session_id</translation>
    </message>
    <message>
        <source>Session session_id</source>
        <translation>簽約工作階段 session_id</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Locked: passphrases and PINs were forgotten.</source>
        <translation>已鎖定：密碼和 PIN 已從記憶體中清除。</translation>
    </message>
    <message>
        <source>Merchant %1 at %2</source>
        <translation>商戶號 %1，接入點 %2</translation>
    </message>
    <message>
        <source>The sandbox is starting …</source>
        <translation>沙盒正在啟動……</translation>
    </message>
    <message>
        <source>Sandbox at %1</source>
        <translation>沙盒地址：%1</translation>
    </message>
    <message>
        <source>The sandbox did not start.</source>
        <translation>沙盒未能啟動。</translation>
    </message>
    <message>
        <source>Platform certificates fetched on %1</source>
        <translation>平台證書取得時間：%1</translation>
    </message>
    <message>
        <source>The merchant certificate expired on %1.</source>
        <translation>商戶API證書已於 %1 到期。</translation>
    </message>
    <message>
        <source>The merchant certificate expires today (%1).</source>
        <translation>商戶API證書今日到期（%1）。</translation>
    </message>
    <message numerus="yes">
        <source>The merchant certificate expires in %n day(s) (%1).</source>
        <translation>
            <numerusform>商戶API證書將在 %n 天後到期（%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check this profile</source>
        <translation>檢查此商戶設定檔</translation>
    </message>
</context>
<context>
    <name>ui::StoreNotice</name>
    <message numerus="yes">
        <source>%n outcome(s) wait on this computer until the server is back: they are kept, and written by themselves.</source>
        <translation>
            <numerusform>有 %n 條結果暫存在本機，等待伺服器復原：不會遺失，復原後會自動寫入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) that waited on this computer cannot be read, and were not written. Keep the folder %1 and give it to whoever looks after this computer.</source>
        <translation>
            <numerusform>本機暫存的 %n 條結果無法讀取，未能寫入。請保留資料夾 %1，並交給本機的維護人員。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagField</name>
    <message>
        <source>Tag, Return</source>
        <translation>標籤，Enter 鍵</translation>
    </message>
    <message>
        <source>Return or a comma ends a tag.</source>
        <translation>按 Enter 鍵或逗號完成一個標籤。</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新標籤</translation>
    </message>
    <message>
        <source>Remove the tag “%1”</source>
        <translation>移除標籤「%1」</translation>
    </message>
</context>
<context>
    <name>ui::TemplateDialog</name>
    <message>
        <source>There is a template of this name: it will be replaced.</source>
        <translation>已有同名表格範本，儲存後將被替換。</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存為表格範本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>As you will look for it: a product, a shop, a test.</source>
        <translation>便於日後尋找的名稱，如產品、門店或測試。</translation>
    </message>
    <message>
        <source>Expires after (minutes)</source>
        <translation>有效時長（分鐘）</translation>
    </message>
    <message>
        <source>Counted anew each time the template is filled in.</source>
        <translation>每次使用該表格範本時重新計算。</translation>
    </message>
    <message>
        <source>0: no expiry is sent.</source>
        <translation>0：不傳到期時間。</translation>
    </message>
    <message>
        <source>Everything in the form is kept, but for the contract code and the expiry: those are fresh each time.</source>
        <translation>儲存表格中的全部內容；協議號和到期時間除外，每次使用時重新產生。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>ui::TemplateKeeping</name>
    <message>
        <source>There is a template “%1” already.</source>
        <translation>已有名為「%1」的表格範本。</translation>
    </message>
    <message>
        <source>Remove the template “%1”?</source>
        <translation>刪除表格範本「%1」？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Templates of this profile</source>
        <translation>此商戶設定檔的表格範本</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ui::TemplateMenu</name>
    <message>
        <source>Templates</source>
        <translation>表格範本</translation>
    </message>
    <message>
        <source>Manage templates …</source>
        <translation>管理表格範本…</translation>
    </message>
</context>
<context>
    <name>ui::TemplateName</name>
    <message>
        <source>A template needs a name.</source>
        <translation>請填寫表格範本的名稱。</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation>
            <numerusform>名稱最多 %n 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>A name has neither tabs nor other control characters.</source>
        <translation>名稱中不能有定位字元或其他控制字元。</translation>
    </message>
</context>
<context>
    <name>ui::TemplateShelf</name>
    <message>
        <source>Kept as template “%1”.</source>
        <translation>已存為表格範本「%1」。</translation>
    </message>
    <message>
        <source>The templates could not be saved to %1: %2</source>
        <translation>表格範本無法儲存到 %1：%2</translation>
    </message>
</context>
<context>
    <name>ui::TokenChooser</name>
    <message>
        <source>%1: certificate %2</source>
        <translation>%1：證書 %2</translation>
    </message>
    <message>
        <source>%1: certificate of %2, serial %3, valid until %4</source>
        <translation>%1：%2 的證書，序列號 %3，有效期至 %4</translation>
    </message>
    <message>
        <source>PKCS#11 library</source>
        <translation>PKCS#11 程式庫</translation>
    </message>
    <message>
        <source>The token&apos;s driver, as its manufacturer installed it.</source>
        <translation>權杖的驅動程式，由生產商安裝。</translation>
    </message>
    <message>
        <source>List tokens</source>
        <translation>列出權杖</translation>
    </message>
    <message>
        <source>Certificate on the token</source>
        <translation>權杖中的證書</translation>
    </message>
    <message>
        <source>The key belongs to it and never leaves the token.</source>
        <translation>私鑰與此證書配對，永不離開權杖。</translation>
    </message>
    <message>
        <source>No token with a certificate is there. Plug it in, then list again.</source>
        <translation>沒有找到含證書的權杖。請插入權杖後重新列出。</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Language (Ctrl+L)</source>
        <translation>語言（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>ui::ViewDialog</name>
    <message>
        <source>There is a view of this name: it will be replaced.</source>
        <translation>已有同名檢視，儲存後將被替換。</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>儲存目前檢視</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>the search “%1”</source>
        <translation>搜尋「%1」</translation>
    </message>
    <message>
        <source>Kept: all attempts, in the order of the table.</source>
        <translation>將儲存：全部簽約請求，以及表格的排序。</translation>
    </message>
    <message>
        <source>Kept, with the order of the table: %1.</source>
        <translation>將儲存（連同表格的排序）：%1。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>請填寫檢視名稱。</translation>
    </message>
    <message>
        <source>There is a view “%1” already.</source>
        <translation>已有名為「%1」的檢視。</translation>
    </message>
</context>
<context>
    <name>ui::ViewKeeping</name>
    <message>
        <source>Saved views</source>
        <translation>已儲存的檢視</translation>
    </message>
    <message>
        <source>No view is saved. Search or filter the history, then save that as a view.</source>
        <translation>還沒有儲存的檢視。請先搜尋或篩選簽約歷史紀錄，再儲存為檢視。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>重新命名（F2）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>刪除（Delete）</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Puts the last removed view back</source>
        <translation>復原最近刪除的檢視</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ui::ViewsMenu</name>
    <message>
        <source>Views</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation>全部簽約請求</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
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
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Attempt</source>
        <translation>簽約請求(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>Switch language</source>
        <translation>切換語言</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>About Papay Console</source>
        <translation>關於委託代扣簽約台</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>離開</translation>
    </message>
</context>
<context>
    <name>ui::ZoneChooser</name>
    <message>
        <source>This computer&apos;s: %1</source>
        <translation>本機時區：%1</translation>
    </message>
</context>
</TS>
