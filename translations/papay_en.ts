<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Codes</name>
    <message numerus="yes">
        <source>Used %n time(s) before that.</source>
        <translation>
            <numerusform>Used %n time before that.</numerusform>
            <numerusform>Used %n times before that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n field(s) filled from JSON.</source>
        <translation>
            <numerusform>%n field filled from JSON.</numerusform>
            <numerusform>%n fields filled from JSON.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from a curl command.</source>
        <translation>
            <numerusform>%n field filled from a curl command.</numerusform>
            <numerusform>%n fields filled from a curl command.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from PHP.</source>
        <translation>
            <numerusform>%n field filled from PHP.</numerusform>
            <numerusform>%n fields filled from PHP.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from lines of names and values.</source>
        <translation>
            <numerusform>%n field filled from lines of names and values.</numerusform>
            <numerusform>%n fields filled from lines of names and values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from Go.</source>
        <translation>
            <numerusform>%n field filled from Go.</numerusform>
            <numerusform>%n fields filled from Go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%n key(s) of the platform can verify answers.</source>
        <translation>
            <numerusform>%n key of the platform can verify answers.</numerusform>
            <numerusform>%n keys of the platform can verify answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The access point accepted the signature; %n platform certificate(s) came, were opened and verified.</source>
        <translation>
            <numerusform>The access point accepted the signature; %n platform certificate came, were opened and verified.</numerusform>
            <numerusform>The access point accepted the signature; %n platform certificates came, were opened and verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The merchant certificate expires in %n day(s), on %1. Apply for a new one in the merchant platform in time: up to three may be valid at once.</source>
        <translation>
            <numerusform>The merchant certificate expires in %n day, on %1. Apply for a new one in the merchant platform in time: up to three may be valid at once.</numerusform>
            <numerusform>The merchant certificate expires in %n days, on %1. Apply for a new one in the merchant platform in time: up to three may be valid at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The platform certificate %1 expires in %n day(s), on %2. A new one is downloaded where the APIv3 key is known; else choose the new file in time.</source>
        <translation>
            <numerusform>The platform certificate %1 expires in %n day, on %2. A new one is downloaded where the APIv3 key is known; else choose the new file in time.</numerusform>
            <numerusform>The platform certificate %1 expires in %n days, on %2. A new one is downloaded where the APIv3 key is known; else choose the new file in time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message numerus="yes">
        <source>The PIN of the token %1 is wrong (%n time(s) in a row). Most tokens lock after a few wrong PINs: be sure of it before you enter it again.</source>
        <translation>
            <numerusform>The PIN of the token %1 is wrong (%n time in a row). Most tokens lock after a few wrong PINs: be sure of it before you enter it again.</numerusform>
            <numerusform>The PIN of the token %1 is wrong (%n times in a row). Most tokens lock after a few wrong PINs: be sure of it before you enter it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message numerus="yes">
        <source>Nothing was sent: correct %n field(s).</source>
        <translation>
            <numerusform>Nothing was sent: correct %n field.</numerusform>
            <numerusform>Nothing was sent: correct %n fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message numerus="yes">
        <source>This PIN is wrong: %n wrong PIN(s) in a row, and most tokens lock after three. PIN of the token %1, for the profile “%2”.</source>
        <translation>
            <numerusform>This PIN is wrong: %n wrong PIN in a row, and most tokens lock after three. PIN of the token %1, for the profile “%2”.</numerusform>
            <numerusform>This PIN is wrong: %n wrong PINs in a row, and most tokens lock after three. PIN of the token %1, for the profile “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DefaultsSection</name>
    <message numerus="yes">
        <source>e.g. %1, %n character(s)</source>
        <translation>
            <numerusform>e.g. %1, %n character</numerusform>
            <numerusform>e.g. %1, %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FillingReport</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FormSummary</name>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n to fill in</numerusform>
            <numerusform>%n to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProfileMenu</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message numerus="yes">
        <source>The merchant certificate expires in %n day(s) (%1).</source>
        <translation>
            <numerusform>The merchant certificate expires in %n day (%1).</numerusform>
            <numerusform>The merchant certificate expires in %n days (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TemplateName</name>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation>
            <numerusform>A name has at most %n character.</numerusform>
            <numerusform>A name has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
</TS>
