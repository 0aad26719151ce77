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
    <name>Keeping</name>
    <message numerus="yes">
        <source>%1: %n attempt(s), from %2 to %3</source>
        <translation>
            <numerusform>%1: %n attempt, from %2 to %3</numerusform>
            <numerusform>%1: %n attempts, from %2 to %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) removed; %1 of disk space are free again. The receipt is %2</source>
        <translation>
            <numerusform>%n attempt removed; %1 of disk space are free again. The receipt is %2</numerusform>
            <numerusform>%n attempts removed; %1 of disk space are free again. The receipt is %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history file was damaged. %n attempt(s) were saved into a new one.</source>
        <translation>
            <numerusform>The history file was damaged. %n attempt were saved into a new one.</numerusform>
            <numerusform>The history file was damaged. %n attempts were saved into a new one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were lost.</source>
        <translation>
            <numerusform>%n attempt were lost.</numerusform>
            <numerusform>%n attempts were lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came without their bytes.</source>
        <translation>
            <numerusform>%n of them came without their bytes.</numerusform>
            <numerusform>%n of them came without their bytes.</numerusform>
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
    <name>Transfer</name>
    <message numerus="yes">
        <source>%n attempt(s) written to %1</source>
        <translation>
            <numerusform>%n attempt written to %1</numerusform>
            <numerusform>%n attempts written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read: %1 …</source>
        <translation>
            <numerusform>%n line could not be read: %1 …</numerusform>
            <numerusform>%n lines could not be read: %1 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read: %1</source>
        <translation>
            <numerusform>%n line could not be read: %1</numerusform>
            <numerusform>%n lines could not be read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) imported.</source>
        <translation>
            <numerusform>%n attempt imported.</numerusform>
            <numerusform>%n attempts imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were here already and stay as they are.</source>
        <translation>
            <numerusform>%n attempt were here already and stay as they are.</numerusform>
            <numerusform>%n attempts were here already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were imported before that. Import the file again: only the others are added then.</source>
        <translation>
            <numerusform>%n attempt were imported before that. Import the file again: only the others are added then.</numerusform>
            <numerusform>%n attempts were imported before that. Import the file again: only the others are added then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::DatabaseRun</name>
    <message numerus="yes">
        <source>%n answer(s) still wait for the server to be back: open the console while it can be reached. With --yes they wait for the next server that is used.</source>
        <translation>
            <numerusform>%n answer still wait for the server to be back: open the console while it can be reached. With --yes they wait for the next server that is used.</numerusform>
            <numerusform>%n answers still wait for the server to be back: open the console while it can be reached. With --yes they wait for the next server that is used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::HistoryImport</name>
    <message numerus="yes">
        <source>%n line(s) could not be read as an attempt.</source>
        <translation>
            <numerusform>%n line could not be read as an attempt.</numerusform>
            <numerusform>%n lines could not be read as an attempt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were imported before that. Import the file again: only the others are added then.</source>
        <translation>
            <numerusform>%n attempt were imported before that. Import the file again: only the others are added then.</numerusform>
            <numerusform>%n attempts were imported before that. Import the file again: only the others are added then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::PurgeRun</name>
    <message numerus="yes">
        <source>%n attempt(s) would be removed for good. Nothing was removed yet: repeat with --yes.</source>
        <translation>
            <numerusform>%n attempt would be removed for good. Nothing was removed yet: repeat with --yes.</numerusform>
            <numerusform>%n attempts would be removed for good. Nothing was removed yet: repeat with --yes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were removed; the receipt is %1.</source>
        <translation>
            <numerusform>%n attempt were removed; the receipt is %1.</numerusform>
            <numerusform>%n attempts were removed; the receipt is %1.</numerusform>
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
    <name>ui::ExportDialog</name>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>The %n selected</numerusform>
            <numerusform>The %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n found</source>
        <translation>
            <numerusform>All %n found</numerusform>
            <numerusform>All %n found</numerusform>
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
    <name>ui::FilterBar</name>
    <message numerus="yes">
        <source>%Ln attempt(s) so far …</source>
        <translation>
            <numerusform>%Ln attempt so far …</numerusform>
            <numerusform>%Ln attempts so far …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found so far …</source>
        <translation>
            <numerusform>%Ln found so far …</numerusform>
            <numerusform>%Ln found so far …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
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
    <name>ui::RetentionView</name>
    <message numerus="yes">
        <source>Remove %n attempt(s) for good</source>
        <translation>
            <numerusform>Remove %n attempt for good</numerusform>
            <numerusform>Remove %n attempts for good</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ServerDialog</name>
    <message numerus="yes">
        <source>%n outcome(s) still wait for the server that was used so far, and would go to the new one. Let the console reach the old one first, or press Save again.</source>
        <translation>
            <numerusform>%n outcome still wait for the server that was used so far, and would go to the new one. Let the console reach the old one first, or press Save again.</numerusform>
            <numerusform>%n outcomes still wait for the server that was used so far, and would go to the new one. Let the console reach the old one first, or press Save again.</numerusform>
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
    <name>ui::StoreNotice</name>
    <message numerus="yes">
        <source>%n outcome(s) wait on this computer until the server is back: they are kept, and written by themselves.</source>
        <translation>
            <numerusform>%n outcome wait on this computer until the server is back: they are kept, and written by themselves.</numerusform>
            <numerusform>%n outcomes wait on this computer until the server is back: they are kept, and written by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) that waited on this computer cannot be read, and were not written. Keep the folder %1 and give it to whoever looks after this computer.</source>
        <translation>
            <numerusform>%n outcome that waited on this computer cannot be read, and were not written. Keep the folder %1 and give it to whoever looks after this computer.</numerusform>
            <numerusform>%n outcomes that waited on this computer cannot be read, and were not written. Keep the folder %1 and give it to whoever looks after this computer.</numerusform>
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
