<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>browse::EmptyState</name>
    <message numerus="yes">
        <source>Clear the filter (%n row(s))</source>
        <extracomment>Offered where no row passes; drops all conditions</extracomment>
        <translation>
            <numerusform>Clear the filter (%n row)</numerusform>
            <numerusform>Clear the filter (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %1 (%n row(s))</source>
        <translation>
            <numerusform>Drop %1 (%n row)</numerusform>
            <numerusform>Drop %1 (%n rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>browse::ExportPanel</name>
    <message numerus="yes">
        <source>Export %n row(s)</source>
        <extracomment>Button: writes the file</extracomment>
        <translation>
            <numerusform>Export %n row</numerusform>
            <numerusform>Export %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n row(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n row to %1.</numerusform>
            <numerusform>Wrote %n rows to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>browse::TableView</name>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n organisation(s) are new</source>
        <translation>
            <numerusform>%n organisation is new</numerusform>
            <numerusform>%n organisations are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The country of %n row(s) is not known by its name: %1</source>
        <translation>
            <numerusform>The country of %n row is not known by its name: %1</numerusform>
            <numerusform>The country of %n rows is not known by its name: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) cannot be screened.</source>
        <translation>
            <numerusform>%n name cannot be screened.</numerusform>
            <numerusform>%n names cannot be screened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were rejected:</source>
        <translation>
            <numerusform>%n row was rejected:</numerusform>
            <numerusform>%n rows were rejected:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>importpage::ReviewHead</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n change(s)</source>
        <translation>
            <numerusform>Import %n change</numerusform>
            <numerusform>Import %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) differ.</source>
        <translation>
            <numerusform>%n record differs.</numerusform>
            <numerusform>%n records differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>overview::OverviewPage</name>
    <message numerus="yes">
        <source>%n jurisdiction(s), %1</source>
        <extracomment>Overview, below the number of instruments; %1 is &quot;%n statute(s)&quot;</extracomment>
        <translation>
            <numerusform>%n jurisdiction, %1</numerusform>
            <numerusform>%n jurisdictions, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statute(s)</source>
        <extracomment>Overview, part of the text below the number of instruments</extracomment>
        <translation>
            <numerusform>%n statute</numerusform>
            <numerusform>%n statutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>screeningpage::DecisionBar</name>
    <message numerus="yes">
        <source>Also for %n identical pair(s)</source>
        <extracomment>Beside a decision: the same two names stand in the queue more than once</extracomment>
        <translation>
            <numerusform>Also for %n identical pair</numerusform>
            <numerusform>Also for %n identical pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>screeningpage::QueueHead</name>
    <message numerus="yes">
        <source>%n supplier(s)</source>
        <translation>
            <numerusform>%n supplier</numerusform>
            <numerusform>%n suppliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with candidates</source>
        <translation>
            <numerusform>%n with candidates</numerusform>
            <numerusform>%n with candidates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>screeningpage::SetupPanel</name>
    <message numerus="yes">
        <source>%n supplier(s) of %1</source>
        <translation>
            <numerusform>%n supplier of %1</numerusform>
            <numerusform>%n suppliers of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::Foot</name>
    <message numerus="yes">
        <source>Library of %1, %n edition(s)</source>
        <extracomment>Foot of the window: how fresh the library is, %1 a date, %n how many published lists are in it</extracomment>
        <translation>
            <numerusform>Library of %1, %n edition</numerusform>
            <numerusform>Library of %1, %n editions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>Foot of the window: %1 is the work being shown, %n how many others are running</extracomment>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::Navigation</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <extracomment>Accessible text: name of a table and the number of its rows</extracomment>
        <translation>
            <numerusform>%1, %n row</numerusform>
            <numerusform>%1, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::TopBar</name>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <extracomment>Button that writes rows to a file. Its text says how many</extracomment>
        <translation>
            <numerusform>Export %Ln row</numerusform>
            <numerusform>Export %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workflows</name>
    <message numerus="yes">
        <source>Only the first %n character(s) of the name were looked at.</source>
        <translation>
            <numerusform>Only the first %n character of the name was looked at.</numerusform>
            <numerusform>Only the first %n characters of the name were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list is longer than %n supplier(s)</source>
        <translation>
            <numerusform>The list is longer than %n supplier</numerusform>
            <numerusform>The list is longer than %n suppliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <extracomment>Behind a list of which only the beginning is shown</extracomment>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
