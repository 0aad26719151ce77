#include "exchange/samples.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;

/// PHP as people paste it; nothing of it is executed.
class TestPhpPaste final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void bringsWhatItSays_data();
    void bringsWhatItSays();
};

void TestPhpPaste::bringsWhatItSays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QStringList>("remarks");
    const auto row
        = [](const char *name, const QString &text, const QStringList &found,
              const QStringList &remarks) { QTest::newRow(name) << text << found << remarks; };
    row("a bare array", u"['openid' => 'x']"_s, { u"openid=x"_s }, {});
    row("the old array in any case of letters", u"Array('openid'=>'x',)"_s, { u"openid=x"_s }, {});
    row("an array that is returned", u"return ['openid' => 'x'];"_s, { u"openid=x"_s }, {});
    row("options without a call", u"['base_uri' => 'https://h/', 'json' => ['openid' => 'x']]"_s,
        { u"base_uri=https://h/"_s, u"openid=x"_s }, {});
    row("a named argument", u"$c->postAsync(options: ['json' => ['openid' => 'x']]);"_s,
        { u"openid=x"_s }, {});
    row("the access point of the client",
        u"new Client(['base_uri' => 'https://h/']); $x = ['openid' => 'x'];"_s,
        { u"base_uri=https://h/"_s, u"openid=x"_s }, {});
    row("a body made of an array", u"['body' => json_encode(['openid' => 'x'])]"_s,
        { u"openid=x"_s }, {});
    row("all comments", u"[ # one\n 'openid' /* two */ => // three\n 'x', ]"_s, { u"openid=x"_s },
        {});
    row("single quotes know two escapes", u"['openid' => 'a\\'b\\\\c\\n$d']"_s,
        { u"openid=a'b\\c\\n$d"_s }, {});
    row("double quotes know them all",
        u"[\"openid\" => \"\\t\\\"\\$\\x41\\101\\u{5f20}\\xE5\\xBC\\xA0\\q\"]"_s,
        { u"openid=\t\"$AA张张\\q"_s }, {});
    row("numbers in any base", u"['plan_id' => 0x1F]"_s, { u"plan_id=31"_s }, {});
    row("numbers with underscores", u"['plan_id' => 1_000]"_s, { u"plan_id=1000"_s }, {});
    row("octal numbers", u"['plan_id' => 0o17]"_s, { u"plan_id=15"_s }, {});
    row("negative numbers", u"['plan_id' => -5]"_s, { u"plan_id=-5"_s }, {});
    row("casts of what is known", u"['plan_id' => (int) '123', 'openid' => (string) 5]"_s,
        { u"plan_id=123"_s, u"openid=5"_s }, {});
    row("an array as an object", u"['json' => (object) ['openid' => 'x']]"_s, { u"openid=x"_s },
        {});
    row("null counts as absent", u"['openid' => NULL, 'appid' => 'a']"_s, { u"appid=a"_s }, {});
    row("a truth is no text", u"['openid' => true]"_s, {}, { u"WrongType 1 openid"_s });
    row("a number is no text", u"['openid' => 5]"_s, {}, { u"WrongType 1 openid"_s });
    row("a text of digits is a number", u"['plan_id' => '5']"_s, { u"plan_id=5"_s }, {});
    row("unknown names", u"['openid' => 'x',\n 'mchid' => '1']"_s, { u"openid=x"_s },
        { u"UnknownMember 2 mchid"_s });
    row("repeated names", u"['openid' => 'x', 'openid' => 'y']"_s, { u"openid=y"_s },
        { u"Repeated 1 openid"_s });
    row("variables are told with their lines",
        u"['appid' => 'a',\n 'openid' => $user['openid'],\n]"_s, { u"appid=a"_s },
        { u"NotUnderstood 2 $user['openid']"_s });
    row("texts put together are told", u"['openid' => 'a' . 'b', 'appid' => 'a']"_s,
        { u"appid=a"_s }, { u"NotUnderstood 1 'a' . 'b'"_s });
    row("variables in texts are told",
        u"[\"openid\" => \"a$b\", \"appid\" => \"{$c}\", \"sub_appid\" => \"\\$d\"]"_s,
        { u"sub_appid=$d"_s }, { u"NotUnderstood 1 \"a$b\""_s, u"NotUnderstood 1 \"{$c}\""_s });
    row("calls are told whole", u"['openid' => id($a, ['b' => 1]), 'appid' => 'a']"_s,
        { u"appid=a"_s }, { u"NotUnderstood 1 id($a, ['b' => 1])"_s });
    row("functions are told whole", u"['openid' => function () { return 1; }, 'appid' => 'a']"_s,
        { u"appid=a"_s }, { u"NotUnderstood 1 function () { return 1; }"_s });
    row("here-documents are told", u"['openid' => <<<'X'\n it's\n X, 'appid' => 'a']"_s,
        { u"appid=a"_s }, { u"NotUnderstood 1 <<<'X' it's X"_s });
    row("spread arrays are told", u"[...$defaults, 'openid' => 'x']"_s, { u"openid=x"_s },
        { u"NotUnderstood 1 ...$defaults"_s });
    row("computed names are told", u"[$name => 'y', 'openid' => 'x']"_s, { u"openid=x"_s },
        { u"NotUnderstood 1 $name"_s });
    row("other options by their names",
        u"['json' => ['openid' => 'x'], 'timeout' => 5, 'headers' => ['Authorization' => 'y']]"_s,
        { u"openid=x"_s }, { u"Ignored 1 timeout"_s, u"Ignored 1 Authorization"_s });
    row("members that are a variable", u"['base_uri' => 'https://h/', 'json' => $data]"_s,
        { u"base_uri=https://h/"_s }, { u"NotUnderstood 1 $data"_s });
    row("an element of an array is no array", u"$a['openid'] = ['appid' => 'a'];"_s,
        { u"appid=a"_s }, {});
    row("a cut text", u"['appid' => 'a',\n 'openid' => 'x"_s, { u"appid=a"_s }, { u"CutOff 2"_s });
    row("a cut array", u"['json' => ['appid' => 'a',"_s, { u"appid=a"_s }, { u"CutOff 1"_s });
    row("a cut comment", u"['appid' => 'a', /* and"_s, { u"appid=a"_s }, { u"CutOff 1"_s });
}

void TestPhpPaste::bringsWhatItSays()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QFETCH(QStringList, remarks);
    const Pasted pasted = read(text);
    QCOMPARE(pasted.format, Format::Php);
    QCOMPARE(samples::found(pasted), found);
    QCOMPARE(samples::remarks(pasted), remarks);
}

QTEST_GUILESS_MAIN(TestPhpPaste)
#include "tst_phppaste.moc"
