<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>ui::ActionBar</name>
    <message numerus="yes">
        <source>%n field(s) to correct</source>
        <translation>
            <numerusform>%n field to correct</numerusform>
            <numerusform>%n fields to correct</numerusform>
        </translation>
    </message>
</context>
</TS>
