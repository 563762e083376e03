<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>Condition</name>
    <message>
        <source> or </source>
        <extracomment>Between the parts of a condition</extracomment>
        <translation> または </translation>
    </message>
    <message>
        <source> and </source>
        <extracomment>Between the parts of a condition</extracomment>
        <translation> かつ </translation>
    </message>
    <message>
        <source>not %1</source>
        <extracomment>A condition that must not hold, such as &quot;not Status: Repealed&quot;</extracomment>
        <translation>%1以外</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A condition: field and the values it may have</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values of a condition</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>begins with %1</source>
        <extracomment>A condition: the field begins with %1</extracomment>
        <translation>%1で始まる</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A condition: from %1 to %2, both included</extracomment>
        <translation>%1〜%2</translation>
    </message>
    <message>
        <source>known</source>
        <extracomment>A condition: the field is known</extracomment>
        <translation>判明</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A searched text in quotation marks</extracomment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>empty</comment>
        <extracomment>A condition: the field %1 is empty; %2 is the word for it, such as &quot;unknown&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>some here</source>
        <extracomment>A condition: a list that has at least one element, such as the lists on which an organisation stands</extracomment>
        <translation>収録あり</translation>
    </message>
</context>
<context>
    <name>browse::BrowsePage</name>
    <message>
        <source>Reading %1</source>
        <extracomment>In the foot of the window, beside a progress bar; %1 is a table&apos;s title</extracomment>
        <translation>%1を読み込み中</translation>
    </message>
    <message>
        <source>%1 is not an address of the web.</source>
        <translation>%1 はウェブのアドレスではありません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Suggested name of a saved view: title of the table, and its conditions in words</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The view is kept under Saved views.</source>
        <translation>ビューを「保存したビュー」に保存しました。</translation>
    </message>
</context>
<context>
    <name>browse::Chip</name>
    <message>
        <source>Drop %1</source>
        <extracomment>Accessible name of a chip; %1 is the condition</extracomment>
        <translation>「%1」を外す</translation>
    </message>
    <message>
        <source>%1
Click or press Delete to drop it</source>
        <extracomment>Tool tip of a chip; %1 is the condition</extracomment>
        <translation>%1
クリックまたは Delete キーで外します</translation>
    </message>
</context>
<context>
    <name>browse::ChipBar</name>
    <message>
        <source>Clear all</source>
        <extracomment>Drops all conditions of the filter</extracomment>
        <translation>すべて解除</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
</context>
<context>
    <name>browse::DetailPane</name>
    <message>
        <source>Record</source>
        <extracomment>Accessible name of the pane that shows one record</extracomment>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Choose a row to read its record here.</source>
        <translation>行を選ぶと、ここに詳細が表示されます。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Tool tip: a column and why it is unverified</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unverified: %1</source>
        <extracomment>Columns whose content rests on background knowledge; %1 is their titles</extracomment>
        <translation>未確認: %1</translation>
    </message>
</context>
<context>
    <name>browse::EmptyState</name>
    <message>
        <source>Try again</source>
        <extracomment>Button after a failure</extracomment>
        <translation>再試行</translation>
    </message>
    <message>
        <source>This table is empty.</source>
        <translation>この表は空です。</translation>
    </message>
    <message>
        <source>No row meets this condition.</source>
        <translation>この条件に合う行はありません。</translation>
    </message>
    <message>
        <source>No row meets all of these conditions.</source>
        <translation>これらの条件すべてに合う行はありません。</translation>
    </message>
    <message numerus="yes">
        <source>Clear the filter (%n row(s))</source>
        <extracomment>Offered where no row passes; drops all conditions</extracomment>
        <translation>
            <numerusform>条件をすべて解除（%n行）</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the table: %1 of %2 rows</source>
        <translation>表を読み込み中: %1 / %2行</translation>
    </message>
    <message numerus="yes">
        <source>Drop %1 (%n row(s))</source>
        <translation>
            <numerusform>%1を外す（%n行）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>browse::ExportPanel</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Keep spreadsheets from running cells as formulas</source>
        <translation>表計算ソフトでセルが数式として実行されるのを防ぐ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>Opens the file chooser</extracomment>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Stops the export that is running</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the export panel</extracomment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Open folder</source>
        <extracomment>Beside a finished export</extracomment>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Replace it</source>
        <extracomment>Beside the word that the file is there already</extracomment>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <extracomment>In the foot of the window, beside a progress bar; %1 is a file name</extracomment>
        <translation>%1を書き出し中</translation>
    </message>
    <message>
        <source>Plain CSV</source>
        <extracomment>Export preset, by its purpose</extracomment>
        <translation>標準のCSV</translation>
    </message>
    <message>
        <source>Columns on screen</source>
        <extracomment>Export: which columns to write</extracomment>
        <translation>表示中の列</translation>
    </message>
    <message>
        <source>All columns</source>
        <extracomment>Export: which columns to write</extracomment>
        <translation>すべての列</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>書き出すファイル</translation>
    </message>
    <message>
        <source>CSV with a byte order mark and this system&apos;s separator, so that names in all scripts open as they are. Codes longer than 15 digits: import the column as text.</source>
        <translation>BOM付き、区切りはお使いのシステムの設定に従うCSVです。どの文字の名称もそのまま開けます。15桁を超えるコードの列は、文字列として取り込んでください。</translation>
    </message>
    <message>
        <source>CSV as other programs expect it: UTF-8, commas, no byte order mark.</source>
        <translation>他のプログラムで広く使われるCSVです。UTF-8、コンマ区切り、BOMなし。</translation>
    </message>
    <message>
        <source>An array of records; unknown is null.</source>
        <translation>レコードの配列です。不明は null になります。</translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s)</source>
        <extracomment>Button: writes the file</extracomment>
        <translation>
            <numerusform>%n行を書き出す</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSONファイル (*.json)</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSVファイル (*.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <extracomment>Before an export; %1 is a file name</extracomment>
        <translation>ファイル %1 は既にあります。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What went wrong, and what to do about it</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>キャンセルしました。何も書き出していません。</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n row(s) to %1.</source>
        <translation>
            <numerusform>%n行を %1 に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <extracomment>Export preset, by its purpose</extracomment>
        <translation>Excel 用 CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <extracomment>Export preset: an .xlsx file</extracomment>
        <translation>Excel ブック</translation>
    </message>
    <message>
        <source>Texts stay texts, with leading zeros and long codes; days are dates, numbers are numbers. At most 1,048,575 rows.</source>
        <translation>文字列は文字列のまま（先頭のゼロや長いコードも保ちます）、日付は日付、数値は数値として書き出します。最大 1,048,575 行です。</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel ブック (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>browse::FacetList</name>
    <message>
        <source>Do not require “%1”</source>
        <extracomment>Context menu of a facet row; %1 is its value</extracomment>
        <translation>「%1」の条件を外す</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>「%1」だけを表示</translation>
    </message>
    <message>
        <source>Do not exclude “%1”</source>
        <extracomment>Context menu of a facet row; %1 is its value</extracomment>
        <translation>「%1」の除外をやめる</translation>
    </message>
    <message>
        <source>Exclude “%1”</source>
        <translation>「%1」を除外</translation>
    </message>
</context>
<context>
    <name>browse::FacetPanel</name>
    <message>
        <source>Facets</source>
        <translation>値と件数</translation>
    </message>
</context>
<context>
    <name>browse::FacetSection</name>
    <message>
        <source>Find a value</source>
        <extracomment>Placeholder of the search inside one facet</extracomment>
        <translation>値を検索</translation>
    </message>
    <message>
        <source>Find a value of %1</source>
        <extracomment>Accessible name; %1 is a column</extracomment>
        <translation>%1の値を検索</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <extracomment>Closes the long list of a facet</extracomment>
        <translation>表示を減らす</translation>
    </message>
    <message>
        <source>%1 more…</source>
        <extracomment>Opens the long list of a facet; %1 is how many more values there are</extracomment>
        <translation>ほか%1件…</translation>
    </message>
</context>
<context>
    <name>browse::FactsGrid</name>
    <message>
        <source>unverified</source>
        <extracomment>Mark beside a fact that rests on background knowledge</extracomment>
        <translation>未確認</translation>
    </message>
    <message>
        <source>This field rests on background knowledge, not on a source</source>
        <translation>この項目は出典ではなく背景知識によるものです</translation>
    </message>
</context>
<context>
    <name>browse::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Narrows the rows while you type</source>
        <translation>入力に応じて行を絞り込みます</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <extracomment>Placeholder of the filter bar; kind:, jurisdictions: and so on are typed as they are</extracomment>
        <translation>条件を入力して絞り込む</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <extracomment>Tool tip of the cross in the filter bar</extracomment>
        <translation>条件を消去（Esc）</translation>
    </message>
</context>
<context>
    <name>browse::FilterError</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>browse::LinkSection</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>Heading in the detail pane: a relation and how many records it leads to</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show all %1 ›</source>
        <extracomment>Below a list of links; %1 is how many there are in all</extracomment>
        <translation>すべて表示（%1）›</translation>
    </message>
</context>
<context>
    <name>browse::NoteSection</name>
    <message>
        <source>Your notes</source>
        <extracomment>Heading in the record pane over the reader&apos;s own tags and note</extracomment>
        <translation>自分のメモ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>タグ（読点かコンマで区切る）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>A note of your own. It stays with this library and outlives its updates.</source>
        <translation>自分用のメモです。このライブラリーに残り、更新後も失われません。</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>Under a note: it has been written to the library</extracomment>
        <translation>保存しました</translation>
    </message>
</context>
<context>
    <name>browse::PageHead</name>
    <message>
        <source>Facets</source>
        <extracomment>Shows or hides the facets</extracomment>
        <translation>値と件数</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>Shows or hides the record that is read</extracomment>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Words look into all columns; %1: looks into one; a minus before a word leaves its rows out; quotes keep words together</source>
        <translation>語はすべての列から検索します。「%1:」で列を指定、語の前の - で除外、引用符で語句をまとめます</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Row count of a filtered table: shown rows of all</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Save view</source>
        <extracomment>Button: keeps filter, order and columns under a name</extracomment>
        <translation>ビューを保存</translation>
    </message>
</context>
<context>
    <name>browse::SaveViewPanel</name>
    <message>
        <source>Close</source>
        <extracomment>Closes the panel that saves a view</extracomment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Save view</source>
        <extracomment>Accessible name of the panel that saves a view</extracomment>
        <translation>ビューを保存</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>ビューの名前</translation>
    </message>
    <message>
        <source>Replace view</source>
        <extracomment>Button: puts what is on screen in the place of the saved view of that name</extracomment>
        <translation>ビューを置き換える</translation>
    </message>
    <message>
        <source>A view of this name is there already.</source>
        <translation>同じ名前のビューが既にあります。</translation>
    </message>
    <message>
        <source>Keeps filter, order and columns.</source>
        <translation>絞り込み、並び順、列を保存します。</translation>
    </message>
</context>
<context>
    <name>browse::SourcesSection</name>
    <message>
        <source>Sources · %1</source>
        <extracomment>Heading in the detail pane; %1 is how many sources there are</extracomment>
        <translation>出典 · %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Copy citation of %1</source>
        <extracomment>Accessible name of the button beside a source; %1 is its title</extracomment>
        <translation>%1の出典表記をコピー</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <extracomment>Tool tip of the button beside a source</extracomment>
        <translation>出典表記をコピー</translation>
    </message>
</context>
<context>
    <name>browse::TableView</name>
    <message>
        <source>Copy cell</source>
        <extracomment>Context menu of the table</extracomment>
        <translation>セルをコピー</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>%n行をコピー</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy with header</source>
        <extracomment>Context menu of the table: copies the chosen rows with the titles of their columns</extracomment>
        <translation>見出しも含めてコピー</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <extracomment>Context menu of the table: opens a web address</extracomment>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <extracomment>Context menu of the table; %1 is the cell&apos;s content</extracomment>
        <translation>「%1」だけを表示</translation>
    </message>
    <message>
        <source>Exclude “%1”</source>
        <extracomment>Context menu of the table; %1 is the cell&apos;s content</extracomment>
        <translation>「%1」を除外</translation>
    </message>
    <message>
        <source>Column “%1”…</source>
        <translation>列「%1」…</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <extracomment>Column menu</extracomment>
        <translation>昇順に並べ替え</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <extracomment>Column menu</extracomment>
        <translation>降順に並べ替え</translation>
    </message>
    <message>
        <source>Default order</source>
        <extracomment>Column menu: back to the order that the table has by itself</extracomment>
        <translation>既定の並び順</translation>
    </message>
    <message>
        <source>Filter on this column…</source>
        <extracomment>Column menu: begins a condition on the column in the filter bar</extracomment>
        <translation>この列で絞り込む…</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <extracomment>Column menu</extracomment>
        <translation>この列を隠す</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>Column menu: opens the list of all columns</extracomment>
        <translation>列</translation>
    </message>
    <message>
        <source>Fit width</source>
        <extracomment>Column menu: as wide as its content</extracomment>
        <translation>幅を内容に合わせる</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <extracomment>Column menu: order, width and choice of columns as at the first start</extracomment>
        <translation>列を初期状態に戻す</translation>
    </message>
    <message>
        <source>Rows</source>
        <extracomment>Accessible name of the table of rows</extracomment>
        <translation>行</translation>
    </message>
    <message>
        <source>%1 rows are too many for the clipboard, which takes %2. Export them instead.</source>
        <extracomment>After Ctrl+C; both are numbers of rows</extracomment>
        <translation>クリップボードに入るのは %2 行までで、%1 行は多すぎます。代わりに書き出してください。</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>No.</source>
        <extracomment>Column: the number of a case, kept short</extracomment>
        <translation>番号</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>事業所</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企業</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>親会社</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column: state or province of a country</extracomment>
        <translation>州</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国・地域</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>業種</translation>
    </message>
    <message>
        <source>Requesting party</source>
        <translation>要請国</translation>
    </message>
    <message>
        <source>Responding party</source>
        <translation>被要請国</translation>
    </message>
    <message>
        <source>Petitioner</source>
        <translation>申立人</translation>
    </message>
    <message>
        <source>Origin</source>
        <extracomment>Column: how a case began, by petition or by the government itself</extracomment>
        <translation>端緒</translation>
    </message>
    <message>
        <source>Petitioned</source>
        <translation>申立て</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>審査要請</translation>
    </message>
    <message>
        <source>Liquidation suspended</source>
        <translation>精算停止</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Remediation agreed</source>
        <translation>是正計画合意</translation>
    </message>
    <message>
        <source>Panel requested</source>
        <translation>パネル要請</translation>
    </message>
    <message>
        <source>Panel outcome</source>
        <translation>パネルの判断</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>Column: the day on which a case was closed</extracomment>
        <translation>終結</translation>
    </message>
    <message>
        <source>Rights at issue</source>
        <translation>対象の権利</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>要旨</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>政策手段</translation>
    </message>
    <message>
        <source>Petitioners</source>
        <translation>申立人</translation>
    </message>
    <message>
        <source>Other cases of the company</source>
        <translation>同じ企業の他の事案</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>事案</translation>
    </message>
    <message>
        <source>case</source>
        <extracomment>One row of the table of cases under the Rapid Response Mechanism</extracomment>
        <translation>事案</translation>
    </message>
    <message>
        <source>Id</source>
        <extracomment>Column: the stable id of a record</extracomment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Unverified</source>
        <extracomment>Column: the fields of a record that rest on background knowledge</extracomment>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>The name of a column is missing</source>
        <translation>列名がありません</translation>
    </message>
    <message>
        <source>There is no column “%1” in %2</source>
        <extracomment>%1 is what was typed, %2 the id of a table</extracomment>
        <translation>%2 に列「%1」はありません</translation>
    </message>
    <message>
        <source>“%1” does not work on %2</source>
        <extracomment>%1 is an operator such as &gt;=, %2 the id of a column</extracomment>
        <translation>「%1」は %2 には使えません</translation>
    </message>
    <message>
        <source>Name its values whole: %1:x, or %1:x,y for any of several.</source>
        <translation>値全体を指定してください。%1:x、いずれかなら %1:x,y と書きます。</translation>
    </message>
    <message>
        <source>On text write %1:x (contains), %1:=x (exactly) or %1:^x (begins with); put signs that belong to it in quotes.</source>
        <translation>文字列には %1:x（含む）、%1:=x（完全一致）、%1:^x（始まる）のいずれかを使ってください。記号そのものを探すときは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Write %1:x, %1:&gt;x, %1:&gt;=x, %1:&lt;x, %1:&lt;=x or %1:x..y.</source>
        <translation>%1:x、%1:&gt;x、%1:&gt;=x、%1:&lt;x、%1:&lt;=x、%1:x..y のいずれかで書いてください。</translation>
    </message>
    <message>
        <source>“%1” is not a date</source>
        <translation>「%1」は日付ではありません</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>「%1」は数値ではありません</translation>
    </message>
    <message>
        <source>Write it as 2023, 2023-05 or 2023-05-18.</source>
        <translation>2023、2023-05、2023-05-18 のように書いてください。</translation>
    </message>
    <message>
        <source>Write it as 1500 or 0.5.</source>
        <translation>1500 や 0.5 のように書いてください。</translation>
    </message>
    <message>
        <source>The range %1..%2 ends before it begins</source>
        <translation>範囲 %1..%2 は終わりが始まりより前です</translation>
    </message>
    <message>
        <source>Write the lower end first.</source>
        <translation>小さい方を先に書いてください。</translation>
    </message>
    <message>
        <source>%1 is a column of files only</source>
        <extracomment>%1 is a column such as country_id</extracomment>
        <translation>%1 はファイルにだけある列です</translation>
    </message>
    <message>
        <source>Write %1:x, where x may be an id.</source>
        <extracomment>%1 is a column such as country</extracomment>
        <translation>%1:x と書いてください。x には ID も使えます。</translation>
    </message>
    <message>
        <source>To look for the text itself, put it in quotes.</source>
        <translation>文字列そのものを探すときは、引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Rows cannot be sorted by %1</source>
        <translation>%1 では並べ替えられません</translation>
    </message>
    <message>
        <source>“assay columns %1” tells which columns can be.</source>
        <extracomment>%1 is the id of a table</extracomment>
        <translation>並べ替えられる列は「assay columns %1」で確認してください。</translation>
    </message>
    <message>
        <source>Column %1 is named twice</source>
        <translation>列 %1 が2回指定されています</translation>
    </message>
    <message>
        <source>Name each column once.</source>
        <translation>列は1回ずつ指定してください。</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column: what a saved view is called</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Japanese name</source>
        <translation>日本語名</translation>
    </message>
    <message>
        <source>ISO 2</source>
        <translation>ISO 2</translation>
    </message>
    <message>
        <source>ISO 3</source>
        <translation>ISO 3</translation>
    </message>
    <message>
        <source>ISO numeric</source>
        <translation>ISO番号</translation>
    </message>
    <message>
        <source>Region</source>
        <extracomment>Column: part of the world that a country lies in</extracomment>
        <translation>地域</translation>
    </message>
    <message>
        <source>Subregion</source>
        <translation>小地域</translation>
    </message>
    <message>
        <source>EU member</source>
        <translation>EU加盟</translation>
    </message>
    <message>
        <source>USMCA party</source>
        <translation>USMCA締約国</translation>
    </message>
    <message>
        <source>OECD member</source>
        <translation>OECD加盟</translation>
    </message>
    <message>
        <source>ILO member</source>
        <translation>ILO加盟</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>掲載先</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品目</translation>
    </message>
    <message>
        <source>Ratifications</source>
        <translation>批准状況</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>政策手段</translation>
    </message>
    <message>
        <source>Listed goods</source>
        <translation>掲載品目</translation>
    </message>
    <message>
        <source>Dialogues</source>
        <translation>対話</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>国・地域</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国・地域</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Column: first day of an event</extracomment>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <extracomment>Column: last day of an event</extracomment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Mode</source>
        <extracomment>Column: whether an event took place in a room, by video or on paper</extracomment>
        <translation>形式</translation>
    </message>
    <message>
        <source>Organisers</source>
        <translation>主催</translation>
    </message>
    <message>
        <source>Chair</source>
        <extracomment>Column: who chaired a meeting</extracomment>
        <translation>議長</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>議題</translation>
    </message>
    <message>
        <source>Instruments discussed</source>
        <translation>議題となった政策手段</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>会合・出来事</translation>
    </message>
    <message>
        <source>event</source>
        <translation>会合・出来事</translation>
    </message>
    <message>
        <source>Good</source>
        <extracomment>Column: what is made with child or forced labour, such as cotton</extracomment>
        <translation>品目</translation>
    </message>
    <message>
        <source>Area</source>
        <extracomment>Column: part of a country that the entry is about</extracomment>
        <translation>対象地域</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Column: the list that an entity or a good stands on
----------
Kind of source: a published list of entities or goods</extracomment>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>Column: the year of the list&apos;s edition</extracomment>
        <translation>版</translation>
    </message>
    <message>
        <source>Child labour</source>
        <translation>児童労働</translation>
    </message>
    <message>
        <source>Forced labour</source>
        <translation>強制労働</translation>
    </message>
    <message>
        <source>Forced child labour</source>
        <translation>児童の強制労働</translation>
    </message>
    <message>
        <source>Downstream of</source>
        <extracomment>Column: the input, made with forced labour, that the good is made of</extracomment>
        <translation>原材料</translation>
    </message>
    <message>
        <source>Removed in</source>
        <extracomment>Column: the year of the edition in which the good was taken off the list</extracomment>
        <translation>削除年</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Column: what the analyst wrote about a record</extracomment>
        <translation>備考</translation>
    </message>
    <message>
        <source>Other countries with it</source>
        <translation>同じ品目の他の国・地域</translation>
    </message>
    <message>
        <source>listed good</source>
        <translation>掲載品目</translation>
    </message>
    <message>
        <source>Indicator</source>
        <extracomment>Column: what a figure measures</extracomment>
        <translation>指標</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>Column: the figure of an indicator</extracomment>
        <translation>値</translation>
    </message>
    <message>
        <source>Value in words</source>
        <translation>値（文字）</translation>
    </message>
    <message>
        <source>Unit</source>
        <extracomment>Column: the unit that a figure is given in</extracomment>
        <translation>単位</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>略称</translation>
    </message>
    <message>
        <source>Native title</source>
        <translation>原語名称</translation>
    </message>
    <message>
        <source>Jurisdictions</source>
        <translation>法域</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>拘束力</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>成立・採択</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>施行中</translation>
    </message>
    <message>
        <source>Applies from</source>
        <translation>適用開始</translation>
    </message>
    <message>
        <source>Last amended</source>
        <translation>最終改正</translation>
    </message>
    <message>
        <source>Administered by</source>
        <translation>所管</translation>
    </message>
    <message>
        <source>Due diligence</source>
        <translation>人権DD</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>情報開示</translation>
    </message>
    <message>
        <source>Import restriction</source>
        <translation>輸入制限</translation>
    </message>
    <message>
        <source>Sanctions</source>
        <translation>罰則・制裁</translation>
    </message>
    <message>
        <source>Who is covered</source>
        <translation>適用対象</translation>
    </message>
    <message>
        <source>Legal citation</source>
        <translation>法令番号</translation>
    </message>
    <message>
        <source>Official address</source>
        <translation>公式サイト</translation>
    </message>
    <message>
        <source>Related instruments</source>
        <translation>関連する政策手段</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>法域</translation>
    </message>
    <message>
        <source>Listings under it</source>
        <translation>掲載先</translation>
    </message>
    <message>
        <source>Goods under it</source>
        <translation>対象品目</translation>
    </message>
    <message>
        <source>Cases under it</source>
        <translation>対象事案</translation>
    </message>
    <message>
        <source>Discussed at</source>
        <translation>議題となった会合</translation>
    </message>
    <message>
        <source>Ratified by</source>
        <translation>批准国</translation>
    </message>
    <message>
        <source>Other organisations</source>
        <translation>その他の関係組織</translation>
    </message>
    <message>
        <source>Referred to by</source>
        <translation>参照元の政策手段</translation>
    </message>
    <message>
        <source>instrument</source>
        <translation>政策手段</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Province or region</source>
        <extracomment>Column: province or region inside a country</extracomment>
        <translation>省・地域</translation>
    </message>
    <message>
        <source>Merchandise</source>
        <translation>対象貨物</translation>
    </message>
    <message>
        <source>Listed</source>
        <extracomment>Column: the day from which a listing is effective</extracomment>
        <translation>掲載</translation>
    </message>
    <message>
        <source>Published</source>
        <extracomment>Column: the day on which something was published</extracomment>
        <translation>公表</translation>
    </message>
    <message>
        <source>Delisted</source>
        <extracomment>Column: the day on which a listing ended</extracomment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Notice</source>
        <extracomment>Column: citation of the notice that put an entity on a list</extracomment>
        <translation>告示</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Native name</source>
        <translation>原語名</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Other listings of it</source>
        <translation>この組織の他の掲載</translation>
    </message>
    <message>
        <source>listing</source>
        <translation>掲載先</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>略称</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>上位組織</translation>
    </message>
    <message>
        <source>Lists</source>
        <extracomment>Column: on which lists (of entities or goods) an organisation stands</extracomment>
        <translation>掲載リスト</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>ウェブサイト</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Subsidiaries and sites</source>
        <translation>子会社・事業所</translation>
    </message>
    <message>
        <source>Cases it petitioned for</source>
        <translation>申し立てた事案</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>条約</translation>
    </message>
    <message>
        <source>Ratified</source>
        <extracomment>Column: the day on which a country ratified a convention</extracomment>
        <translation>批准</translation>
    </message>
    <message>
        <source>ratification</source>
        <translation>批准状況</translation>
    </message>
    <message>
        <source>Instruments citing it</source>
        <extracomment>Heading above links, here and below: records of a table that cite a source</extracomment>
        <translation>引用している政策手段</translation>
    </message>
    <message>
        <source>Organisations citing it</source>
        <translation>引用している組織</translation>
    </message>
    <message>
        <source>Countries citing it</source>
        <translation>引用している国・地域</translation>
    </message>
    <message>
        <source>Listings citing it</source>
        <translation>引用している掲載先</translation>
    </message>
    <message>
        <source>Goods citing it</source>
        <translation>引用している品目</translation>
    </message>
    <message>
        <source>Cases citing it</source>
        <translation>引用している事案</translation>
    </message>
    <message>
        <source>Events citing it</source>
        <translation>引用している会合・出来事</translation>
    </message>
    <message>
        <source>Ratifications citing it</source>
        <translation>引用している批准状況</translation>
    </message>
    <message>
        <source>Indicators citing it</source>
        <translation>引用している指標</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Column: where a source is found on the web</extracomment>
        <translation>URL</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Statute</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Directive</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Executive order</source>
        <translation>大統領令</translation>
    </message>
    <message>
        <source>Trade agreement mechanism</source>
        <translation>協定の仕組み</translation>
    </message>
    <message>
        <source>Import order programme</source>
        <translation>輸入差止</translation>
    </message>
    <message>
        <source>Entity list</source>
        <translation>企業リスト</translation>
    </message>
    <message>
        <source>Goods list</source>
        <translation>品目リスト</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>指針</translation>
    </message>
    <message>
        <source>Advisory</source>
        <translation>注意喚起</translation>
    </message>
    <message>
        <source>National action plan</source>
        <translation>行動計画</translation>
    </message>
    <message>
        <source>Soft law</source>
        <translation>ソフトロー</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提案中</translation>
    </message>
    <message>
        <source>Phasing in</source>
        <translation>段階適用</translation>
    </message>
    <message>
        <source>Repealed</source>
        <translation>廃止</translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation>義務</translation>
    </message>
    <message>
        <source>Voluntary</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Informational</source>
        <translation>情報提供</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>How far an instrument demands something</extracomment>
        <translation>あり</translation>
    </message>
    <message>
        <source>Partial</source>
        <extracomment>How far an instrument demands something</extracomment>
        <translation>一部</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>How far an instrument demands something</extracomment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Denounced</source>
        <translation>廃棄</translation>
    </message>
    <message>
        <source>Government agency</source>
        <translation>政府機関</translation>
    </message>
    <message>
        <source>State body</source>
        <translation>公的機関</translation>
    </message>
    <message>
        <source>Intergovernmental</source>
        <translation>国際機関</translation>
    </message>
    <message>
        <source>Trade union</source>
        <translation>労働組合</translation>
    </message>
    <message>
        <source>Employer federation</source>
        <translation>使用者団体</translation>
    </message>
    <message>
        <source>Civil society</source>
        <translation>市民社会</translation>
    </message>
    <message>
        <source>Multi-stakeholder</source>
        <translation>多者間枠組み</translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation>船舶</translation>
    </message>
    <message>
        <source>Administers</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Co-administers</source>
        <translation>共管</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>発出</translation>
    </message>
    <message>
        <source>Engages</source>
        <translation>関与</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>構成員</translation>
    </message>
    <message>
        <source>Advocates</source>
        <translation>提言</translation>
    </message>
    <message>
        <source>Chairs</source>
        <translation>議長</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>主催</translation>
    </message>
    <message>
        <source>Co-chair</source>
        <translation>共同議長</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>米国</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>UFLPA Entity List</source>
        <translation>UFLPAリスト</translation>
    </message>
    <message>
        <source>CBP orders and findings</source>
        <translation>CBPの命令・認定</translation>
    </message>
    <message>
        <source>TVPRA List</source>
        <translation>TVPRAリスト</translation>
    </message>
    <message>
        <source>EO 13126 List</source>
        <translation>EO 13126</translation>
    </message>
    <message>
        <source>Withhold Release Order</source>
        <translation>引渡保留命令</translation>
    </message>
    <message>
        <source>Finding</source>
        <extracomment>An order by which Customs and Border Protection finds that goods are made with forced labour</extracomment>
        <translation>認定（Finding）</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>農業</translation>
    </message>
    <message>
        <source>Manufacturing</source>
        <translation>製造業</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>鉱業</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Petition</source>
        <translation>申立て</translation>
    </message>
    <message>
        <source>Self-initiated</source>
        <translation>職権</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Outcome of a case that is still going on</extracomment>
        <translation>手続中</translation>
    </message>
    <message>
        <source>Resolved by remediation plan</source>
        <translation>是正計画で解決</translation>
    </message>
    <message>
        <source>Resolved by action in Mexico</source>
        <translation>メキシコ側の措置で解決</translation>
    </message>
    <message>
        <source>No denial of rights found</source>
        <translation>権利の否認なし</translation>
    </message>
    <message>
        <source>Panel found a denial of rights</source>
        <translation>パネルが権利の否認を認定</translation>
    </message>
    <message>
        <source>Panel had no jurisdiction</source>
        <translation>パネルに管轄権なし</translation>
    </message>
    <message>
        <source>Closed otherwise</source>
        <translation>その他の終結</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>対話</translation>
    </message>
    <message>
        <source>Launch</source>
        <extracomment>The start of an initiative</extracomment>
        <translation>立ち上げ</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会合</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公表</translation>
    </message>
    <message>
        <source>Entry into force</source>
        <translation>施行・発効</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>対面</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>An event that took place by video</extracomment>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Document</source>
        <extracomment>An event that was the publication of a document</extracomment>
        <translation>文書</translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation>条約</translation>
    </message>
    <message>
        <source>Federal Register</source>
        <translation>連邦官報</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>裁判所</translation>
    </message>
    <message>
        <source>Government page</source>
        <translation>政府サイト</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>報道発表</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>Law firm</source>
        <translation>法律事務所</translation>
    </message>
    <message>
        <source>News</source>
        <translation>報道</translation>
    </message>
    <message>
        <source>No document</source>
        <extracomment>Kind of source: background knowledge, there is no document</extracomment>
        <translation>文書なし</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中国語</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>スペイン語</translation>
    </message>
    <message>
        <source>French</source>
        <translation>フランス語</translation>
    </message>
    <message>
        <source>German</source>
        <translation>ドイツ語</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>イタリア語</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>ポルトガル語</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>ノルウェー語</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韓国語</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>施行日</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>boolean</comment>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <comment>boolean</comment>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Consolidated Screening List</source>
        <translation>統合スクリーニングリスト</translation>
    </message>
    <message>
        <source>OpenSanctions</source>
        <translation>OpenSanctions</translation>
    </message>
    <message>
        <source>EU financial sanctions</source>
        <translation>EU金融制裁</translation>
    </message>
    <message>
        <source>UN Security Council list</source>
        <translation>国連安保理リスト</translation>
    </message>
    <message>
        <source>Specially designated national</source>
        <translation>特別指定国民（SDN）</translation>
    </message>
    <message>
        <source>Military end user</source>
        <translation>軍事エンドユーザー</translation>
    </message>
    <message>
        <source>Unverified end user</source>
        <extracomment>Kind of listing: an entity of the Unverified List of export control</extracomment>
        <translation>未検証エンドユーザー</translation>
    </message>
    <message>
        <source>Denied person</source>
        <translation>取引禁止対象者</translation>
    </message>
    <message>
        <source>Nonproliferation sanctions</source>
        <translation>不拡散制裁</translation>
    </message>
    <message>
        <source>ITAR debarred</source>
        <translation>ITAR取引停止</translation>
    </message>
    <message>
        <source>CAPTA List</source>
        <translation>CAPTAリスト</translation>
    </message>
    <message>
        <source>Foreign sanctions evader</source>
        <translation>外国制裁回避者</translation>
    </message>
    <message>
        <source>Chinese military-industrial complex company</source>
        <translation>中国軍産複合体企業</translation>
    </message>
    <message>
        <source>Menu-based sanctions</source>
        <translation>メニュー方式制裁</translation>
    </message>
    <message>
        <source>Palestinian Legislative Council List</source>
        <translation>パレスチナ立法評議会リスト</translation>
    </message>
    <message>
        <source>Sectoral sanctions</source>
        <translation>分野別制裁</translation>
    </message>
    <message>
        <source>Sanctions listing</source>
        <translation>制裁対象</translation>
    </message>
    <message>
        <source>Debarment</source>
        <extracomment>Kind of listing: excluded from public procurement</extracomment>
        <translation>調達からの排除</translation>
    </message>
    <message>
        <source>Export control</source>
        <translation>輸出管理</translation>
    </message>
    <message>
        <source>Politically exposed person</source>
        <translation>重要な公的地位を有する者（PEP）</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Column: what became of a record between two editions</extracomment>
        <translation>変更</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>Column: title of a record</extracomment>
        <translation>レコード</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Column: which field of a record changed</extracomment>
        <translation>項目</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Column: what a field said in the older edition</extracomment>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>Column: what a field says in the newer edition</extracomment>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Record’s id</source>
        <translation>レコードのID</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>掲載</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Supplier</source>
        <extracomment>Column: name of a supplier as its list has it</extracomment>
        <translation>取引先</translation>
    </message>
    <message>
        <source>Candidate</source>
        <extracomment>Column: a listed entity that a supplier may be</extracomment>
        <translation>候補</translation>
    </message>
    <message>
        <source>Score</source>
        <extracomment>Column: how well two names fit, from 0 to 1</extracomment>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Decision</source>
        <extracomment>Column: what was decided about a supplier and a candidate</extracomment>
        <translation>判断</translation>
    </message>
    <message>
        <source>Earlier decision</source>
        <extracomment>Column: whether a decision of an earlier screening still fits</extracomment>
        <translation>以前の判断</translation>
    </message>
    <message>
        <source>Matched name</source>
        <extracomment>Column: which of an entity&apos;s names met the supplier&apos;s</extracomment>
        <translation>一致した名称</translation>
    </message>
    <message>
        <source>Supplier’s country</source>
        <translation>取引先の国</translation>
    </message>
    <message>
        <source>Supplier number</source>
        <extracomment>Column: the number that a supplier has in its list</extracomment>
        <translation>取引先番号</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>Column: number of a row in a file</extracomment>
        <translation>行</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Column: whether a candidate was not met by the screening before</extracomment>
        <translation>新規</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Column: why something was decided</extracomment>
        <translation>理由</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>判断者</translation>
    </message>
    <message>
        <source>Decided</source>
        <extracomment>Column: the day of a decision</extracomment>
        <translation>判断日</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>スクリーニング</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>組</translation>
    </message>
    <message>
        <source>To decide</source>
        <extracomment>Nothing has been decided yet about a supplier and a listed entity</extracomment>
        <translation>未判断</translation>
    </message>
    <message>
        <source>Match</source>
        <extracomment>Decision: the supplier is the listed entity</extracomment>
        <translation>一致</translation>
    </message>
    <message>
        <source>Not a match</source>
        <extracomment>Decision: the supplier is not the listed entity</extracomment>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Unsure</source>
        <extracomment>Decision: it cannot be told yet whether the supplier is the listed entity</extracomment>
        <translation>保留</translation>
    </message>
    <message>
        <source>No candidate</source>
        <extracomment>No listed entity is like the supplier</extracomment>
        <translation>候補なし</translation>
    </message>
    <message>
        <source>Not screenable</source>
        <extracomment>The supplier&apos;s name says too little to be compared</extracomment>
        <translation>照合不能</translation>
    </message>
    <message>
        <source>Decided before</source>
        <extracomment>Standing of a decision: one of an earlier screening about the same pair, which has not changed since</extracomment>
        <translation>以前に判断済み</translation>
    </message>
    <message>
        <source>Changed since</source>
        <extracomment>Standing of a decision: one of an earlier screening about a pair that has changed since</extracomment>
        <translation>その後変更あり</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>What became of a record between two editions</extracomment>
        <translation>追加</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>What became of a record between two editions</extracomment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>What became of a record between two editions</extracomment>
        <translation>変更</translation>
    </message>
    <message>
        <source>Africa</source>
        <translation>アフリカ</translation>
    </message>
    <message>
        <source>Americas</source>
        <translation>アメリカ大陸</translation>
    </message>
    <message>
        <source>Asia</source>
        <translation>アジア</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>ヨーロッパ</translation>
    </message>
    <message>
        <source>Oceania</source>
        <translation>オセアニア</translation>
    </message>
    <message>
        <source>Australia and New Zealand</source>
        <translation>オーストラリア・ニュージーランド</translation>
    </message>
    <message>
        <source>Central Asia</source>
        <translation>中央アジア</translation>
    </message>
    <message>
        <source>Eastern Asia</source>
        <translation>東アジア</translation>
    </message>
    <message>
        <source>Eastern Europe</source>
        <translation>東ヨーロッパ</translation>
    </message>
    <message>
        <source>Latin America and the Caribbean</source>
        <translation>ラテンアメリカ・カリブ</translation>
    </message>
    <message>
        <source>Melanesia</source>
        <translation>メラネシア</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>ミクロネシア</translation>
    </message>
    <message>
        <source>Northern Africa</source>
        <translation>北アフリカ</translation>
    </message>
    <message>
        <source>Northern America</source>
        <translation>北アメリカ</translation>
    </message>
    <message>
        <source>Northern Europe</source>
        <translation>北ヨーロッパ</translation>
    </message>
    <message>
        <source>Polynesia</source>
        <translation>ポリネシア</translation>
    </message>
    <message>
        <source>South-eastern Asia</source>
        <translation>東南アジア</translation>
    </message>
    <message>
        <source>Southern Asia</source>
        <translation>南アジア</translation>
    </message>
    <message>
        <source>Southern Europe</source>
        <translation>南ヨーロッパ</translation>
    </message>
    <message>
        <source>Sub-Saharan Africa</source>
        <translation>サハラ以南アフリカ</translation>
    </message>
    <message>
        <source>Western Asia</source>
        <translation>西アジア</translation>
    </message>
    <message>
        <source>Western Europe</source>
        <translation>西ヨーロッパ</translation>
    </message>
    <message>
        <source>none here</source>
        <extracomment>A list that has no element in this library, such as the lists on which an organisation stands</extracomment>
        <translation>収録なし</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>Column: which table a record stands in</extracomment>
        <translation>表</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Column: short words that the analyst gave to a record</extracomment>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Written</source>
        <extracomment>Column: the day a note was written</extracomment>
        <translation>記入日</translation>
    </message>
    <message>
        <source>In the library</source>
        <extracomment>Column: whether a record that has a note is still in the library</extracomment>
        <translation>ライブラリーにあり</translation>
    </message>
    <message>
        <source>Notes and tags</source>
        <translation>メモとタグ</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Column: the condition of a saved view</extracomment>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>Column: the order of a saved view</extracomment>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>Column: the day a view was saved</extracomment>
        <translation>保存日</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存したビュー</translation>
    </message>
    <message>
        <source>view</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>No notes yet. There is a place for them at the end of every record.</source>
        <translation>メモはまだありません。各レコードの末尾に記入欄があります。</translation>
    </message>
    <message>
        <source>No views yet. “Save view”, beside the filter of a table, keeps one.</source>
        <translation>保存したビューはまだありません。表の絞り込み欄の横にある「ビューを保存」で作れます。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>“%1” is not a whole number from 0 on</source>
        <translation>「%1」は 0 以上の整数ではありません</translation>
    </message>
    <message>
        <source>Give digits alone.</source>
        <translation>数字だけで指定してください。</translation>
    </message>
    <message>
        <source>Only libraries in files can be opened</source>
        <translation>開けるのはファイルのライブラリーだけです</translation>
    </message>
    <message>
        <source>Name a file: --library FILE.</source>
        <translation>ファイルを指定してください: --library FILE</translation>
    </message>
    <message>
        <source>standard output</source>
        <extracomment>What a message is about: the stream that a program writes its data to</extracomment>
        <translation>標準出力</translation>
    </message>
    <message>
        <source>Writing failed (%1)</source>
        <translation>書き込みに失敗しました（%1）</translation>
    </message>
    <message>
        <source>Make room, or send the output elsewhere.</source>
        <translation>空き容量を増やすか、別の出力先を使ってください。</translation>
    </message>
    <message>
        <source>%1 (id)</source>
        <extracomment>Title of a column that holds the ids behind the links of another: &quot;Country (id)&quot;</extracomment>
        <translation>%1（ID）</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>lists the columns of a table and what each is good for</source>
        <translation>表の列とその用途を一覧にします</translation>
    </message>
    <message>
        <source>see assay tables</source>
        <translation>assay tables を参照</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>JSON で出力</translation>
    </message>
    <message>
        <source>See assay %1 --help.</source>
        <translation>assay %1 --help を参照してください。</translation>
    </message>
    <message>
        <source>This is one word too many for %1</source>
        <translation>%1 に余分な語があります</translation>
    </message>
    <message>
        <source>%1 has no such option</source>
        <translation>%1 にこのオプションはありません</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 がありません</translation>
    </message>
    <message>
        <source>“%1” is none of its values</source>
        <translation>「%1」は使える値ではありません</translation>
    </message>
    <message>
        <source>It takes %1.</source>
        <translation>%1 を指定してください。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>the library; else $ASSAY_LIBRARY, else the one in your data folder</source>
        <translation>ライブラリー。省略時は $ASSAY_LIBRARY、それもなければ利用者のデータフォルダーのもの</translation>
    </message>
    <message>
        <source>language of titles and messages; else that of the system</source>
        <translation>名称とメッセージの言語。省略時はシステムの言語</translation>
    </message>
    <message>
        <source>shows this text</source>
        <translation>この説明を表示します</translation>
    </message>
    <message>
        <source>It is given more than once</source>
        <translation>2回以上指定されています</translation>
    </message>
    <message>
        <source>A value must follow</source>
        <translation>値が必要です</translation>
    </message>
    <message>
        <source>There is no such verb</source>
        <translation>このコマンドはありません</translation>
    </message>
    <message>
        <source>See assay --help.</source>
        <translation>assay --help を参照してください。</translation>
    </message>
    <message>
        <source>“%1” is not one character</source>
        <translation>「%1」は1文字ではありません</translation>
    </message>
    <message>
        <source>Use a comma, a semicolon, a bar, or tab.</source>
        <translation>コンマ、セミコロン、縦棒、または tab を指定してください。</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2行</translation>
    </message>
    <message>
        <source>writes rows to a file, with a record of how it was made beside it</source>
        <translation>行をファイルに書き出し、作成の記録を隣に置きます</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>書き出すファイル</translation>
    </message>
    <message>
        <source>else by the ending of FILE, else csv</source>
        <translation>省略時は FILE の拡張子、それもなければ csv</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>parts the fields instead of a comma; tab for a tab</source>
        <translation>コンマの代わりの区切り文字。tab はタブ</translation>
    </message>
    <message>
        <source>begins with a byte order mark, which Excel needs</source>
        <translation>Excel に必要な BOM を付けます</translation>
    </message>
    <message>
        <source>no apostrophe before text that a spreadsheet would run</source>
        <translation>表計算ソフトが実行する文字列の前にアポストロフィを付けません</translation>
    </message>
    <message>
        <source>replaces a file of this name</source>
        <translation>同名のファイルを置き換えます</translation>
    </message>
    <message>
        <source>no record beside the file</source>
        <translation>作成の記録を置きません</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>Headings of a list of the values of a column</extracomment>
        <translation>値</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>counts the rows for each value of a column</source>
        <translation>列の値ごとに行を数えます</translation>
    </message>
    <message>
        <source>one that has facets, see assay columns</source>
        <translation>件数を数えられる列。assay columns を参照</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>at most so many values</source>
        <translation>値の最大数</translation>
    </message>
    <message>
        <source>a table to read, or data</source>
        <translation>読むための表、またはデータ</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>Headings of a list of search hits
----------
Heading: which of the browsable tables</extracomment>
        <translation>表</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>見つかった列</translation>
    </message>
    <message>
        <source>looks for text in all tables, best hits first</source>
        <translation>すべての表から文字列を探し、よく合う順に示します</translation>
    </message>
    <message>
        <source>words, all of which a row must hold; quote them as one</source>
        <translation>行がすべて含むべき語。まとめて引用符で囲んでください</translation>
    </message>
    <message>
        <source>at most so many hits (50)</source>
        <translation>結果の最大数（50）</translation>
    </message>
    <message>
        <source>text to read, or data</source>
        <translation>読むための文章、またはデータ</translation>
    </message>
    <message>
        <source>Usage: assay [--library FILE] [--locale en|ja] VERB ...</source>
        <translation>使い方: assay [--library FILE] [--locale en|ja] コマンド ...</translation>
    </message>
    <message>
        <source>Without a verb, Assay opens its window.</source>
        <translation>コマンドがなければ、ウィンドウを開きます。</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>コマンド:</translation>
    </message>
    <message>
        <source>Options:</source>
        <extracomment>Heading above a list of options</extracomment>
        <translation>オプション:</translation>
    </message>
    <message>
        <source>See assay VERB --help for the options of a verb.</source>
        <translation>各コマンドのオプションは「assay コマンド --help」で確認してください。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <extracomment>Before the form of a command</extracomment>
        <translation>使い方: %1</translation>
    </message>
    <message>
        <source>Library %1</source>
        <translation>ライブラリー %1</translation>
    </message>
    <message>
        <source>made %1, schema %2, Assay %3</source>
        <translation>作成 %1、スキーマ %2、Assay %3</translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>Headings of the list of all editions
----------
Headings of a list of published data sets</extracomment>
        <translation>版</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>時点</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>未収録あり</translation>
    </message>
    <message>
        <source>tells what the library holds: tables, editions and their dates</source>
        <translation>ライブラリーの内容（表、版、その日付）を示します</translation>
    </message>
    <message>
        <source>prints the rows of a table</source>
        <translation>表の行を出力します</translation>
    </message>
    <message>
        <source>at most so many rows</source>
        <translation>行の最大数</translation>
    </message>
    <message>
        <source>leaves out so many rows at the beginning</source>
        <translation>先頭から飛ばす行数</translation>
    </message>
    <message>
        <source>only how many rows there are in all</source>
        <translation>全体の行数だけを出力</translation>
    </message>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>line %1, character %2: %3</source>
        <translation>%1行目の%2文字目: %3</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>%1行目: %2</translation>
    </message>
    <message>
        <source>at character %1: %2</source>
        <translation>%1文字目: %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>all but the last of some words, and the last</comment>
        <translation>%1 または %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>%1 のことですか？</translation>
    </message>
    <message>
        <source>EXPR</source>
        <translation>EXPR</translation>
    </message>
    <message>
        <source>only rows that pass, as in the filter bar: &apos;country:JP -kind:law cotton&apos;</source>
        <translation>条件に合う行だけ。絞り込み欄と同じ書き方: &apos;country:JP -kind:law cotton&apos;</translation>
    </message>
    <message>
        <source>COL,-COL</source>
        <translation>COL,-COL</translation>
    </message>
    <message>
        <source>the order; a minus turns a column round</source>
        <translation>並び順。- を付けた列は逆順</translation>
    </message>
    <message>
        <source>A,B</source>
        <translation>A,B</translation>
    </message>
    <message>
        <source>the columns, in this order; X_id holds the ids behind a link column X</source>
        <translation>列とその順。X_id はリンク列 X の ID</translation>
    </message>
    <message>
        <source>opens the window</source>
        <translation>ウィンドウを開きます</translation>
    </message>
    <message>
        <source>window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>There is no display to open it on</source>
        <translation>表示する画面がありません</translation>
    </message>
    <message>
        <source>Use one of the verbs, or start it on a desktop.</source>
        <translation>いずれかのコマンドを使うか、デスクトップ環境で起動してください。</translation>
    </message>
    <message>
        <source>“%1” is no size</source>
        <translation>「%1」は大きさではありません</translation>
    </message>
    <message>
        <source>Give width and height in pixels: 1440x900.</source>
        <translation>幅と高さをピクセルで指定してください: 1440x900</translation>
    </message>
    <message>
        <source>“%1” is no scale</source>
        <translation>「%1」は倍率ではありません</translation>
    </message>
    <message>
        <source>Give a number from 0.5 to 4.</source>
        <translation>0.5 から 4 までの数を指定してください。</translation>
    </message>
    <message>
        <source>draws a page of the window into a PNG file; needs no display</source>
        <translation>ウィンドウのページを PNG ファイルに描きます。画面は不要です</translation>
    </message>
    <message>
        <source>overview, or a table</source>
        <translation>overview、または表</translation>
    </message>
    <message>
        <source>the file to write; one of this name is replaced</source>
        <translation>書き出すファイル。同名のファイルは置き換えます</translation>
    </message>
    <message>
        <source>the text of the filter bar</source>
        <translation>絞り込み欄の文字列</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>the record in the detail pane</source>
        <translation>詳細に表示するレコード</translation>
    </message>
    <message>
        <source>WxH</source>
        <translation>WxH</translation>
    </message>
    <message>
        <source>of the window in pixels before scaling</source>
        <translation>拡大前のウィンドウの大きさ（ピクセル）</translation>
    </message>
    <message>
        <source>pixels of the file per pixel of the window</source>
        <translation>ウィンドウの1ピクセルに対するファイルのピクセル数</translation>
    </message>
    <message>
        <source>the colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>The content of a field that is not known</extracomment>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field of a record: its title and its content</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (unverified)</source>
        <extracomment>Behind a field of a record</extracomment>
        <translation>%1（未確認）</translation>
    </message>
    <message>
        <source>Sources</source>
        <extracomment>Heading above the sources of a record</extracomment>
        <translation>出典</translation>
    </message>
    <message>
        <source>There is no such record in %1</source>
        <translation>%1 にこのレコードはありません</translation>
    </message>
    <message>
        <source>See assay find TEXT.</source>
        <translation>assay find TEXT で探してください。</translation>
    </message>
    <message>
        <source>prints one record with its links and sources</source>
        <translation>一つのレコードをリンクと出典とともに出力します</translation>
    </message>
    <message>
        <source>the record&apos;s id</source>
        <translation>レコードの ID</translation>
    </message>
    <message>
        <source>lists the tables and how many rows each has</source>
        <translation>表とその行数を一覧にします</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>What became of a record from one edition to the next; below too</extracomment>
        <translation>追加</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Headings of a list of changes</extracomment>
        <translation>変更の種類</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>レコード</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Heading: the content of a field before a change, and after it</extracomment>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>tells what changed between two editions of a dataset</source>
        <translation>データセットの二つの版の間で何が変わったかを示します</translation>
    </message>
    <message>
        <source>see assay editions</source>
        <translation>assay editions を参照</translation>
    </message>
    <message>
        <source>EDITION</source>
        <translation>版</translation>
    </message>
    <message>
        <source>the older one, by id or date; else the one before --to</source>
        <translation>古いほうの版（ID または日付）。省略時は --to の一つ前</translation>
    </message>
    <message>
        <source>the newer one; else the present one</source>
        <translation>新しいほうの版。省略時は現在の版</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>取得日</translation>
    </message>
    <message>
        <source>former</source>
        <extracomment>Behind an edition that a newer one has replaced</extracomment>
        <translation>以前の版</translation>
    </message>
    <message>
        <source>%1 of %2 changes</source>
        <translation>変更 %2 件中 %1 件</translation>
    </message>
    <message>
        <source>%1 is taken out of the library.</source>
        <translation>%1 をライブラリーから取り除きました。</translation>
    </message>
    <message>
        <source>%1 is the present edition again.</source>
        <translation>%1 を再び現在の版にしました。</translation>
    </message>
    <message>
        <source>lists all editions of the published material, former ones too</source>
        <translation>公表資料のすべての版を、以前の版も含めて一覧にします</translation>
    </message>
    <message>
        <source>brings the edition before the present one back</source>
        <translation>一つ前の版に戻します</translation>
    </message>
    <message>
        <source>Reading: %1 rows, %2 of %3 MB</source>
        <extracomment>%1 rows, %2 of %3 megabytes</extracomment>
        <translation>読み取り中：%1 行、%3 MB 中 %2 MB</translation>
    </message>
    <message>
        <source>Comparing: %1 of %2 rows</source>
        <translation>比較中：%2 行中 %1 行</translation>
    </message>
    <message>
        <source>Waiting for another program to finish writing</source>
        <translation>別のプログラムの書き込みが終わるのを待っています</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 changes</source>
        <translation>書き込み中：変更 %2 件中 %1 件</translation>
    </message>
    <message>
        <source>“%1” is no encoding that can be read</source>
        <translation>「%1」は読み取れる文字コードではありません</translation>
    </message>
    <message>
        <source>Use one of %1.</source>
        <translation>次のいずれかを使ってください：%1</translation>
    </message>
    <message>
        <source>The mapping cannot be read (%1)</source>
        <translation>対応付けを読み取れません（%1）</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>パスを確かめてください。</translation>
    </message>
    <message>
        <source>%1: %2 (after %3)</source>
        <translation>%1：%2（%3 の次の版）</translation>
    </message>
    <message>
        <source>%1 rows read: %2 added, %3 changed, %4 unchanged, %5 rejected; %6 removed</source>
        <translation>%1 行を読み取りました：追加 %2、変更 %3、変わらず %4、取り込めず %5、削除 %6</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) are new</source>
        <translation>
            <numerusform>新しい組織が %n 件あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The country of %n row(s) is not known by its name: %1</source>
        <translation>
            <numerusform>%n 行の国名が分かりません：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written: this was a dry run.</source>
        <translation>試しの実行のため、何も書き込んでいません。</translation>
    </message>
    <message>
        <source>The library is up to date.</source>
        <translation>ライブラリーを更新しました。</translation>
    </message>
    <message>
        <source>takes a published list in as a new edition</source>
        <translation>公表されたリストを新しい版として取り込みます</translation>
    </message>
    <message>
        <source>csl, uflpa, cbp, dol-goods, opensanctions, os-hub, eu-fsf, un-sc, gleif, csv, tsv, xlsx; auto finds out</source>
        <translation>csl、uflpa、cbp、dol-goods、opensanctions、os-hub、eu-fsf、un-sc、gleif、csv、tsv、xlsx。auto は内容から判別します</translation>
    </message>
    <message>
        <source>the file to read</source>
        <translation>読み取るファイル</translation>
    </message>
    <message>
        <source>tells what would change and writes nothing</source>
        <translation>何が変わるかだけを示し、何も書き込みません</translation>
    </message>
    <message>
        <source>what the rows belong to; else as the format proposes</source>
        <translation>行が属するデータセット。省略時は形式の既定値</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>the date that the publisher gives it</source>
        <translation>公表者が示す日付</translation>
    </message>
    <message>
        <source>says which column is which, for csv, tsv and xlsx</source>
        <translation>どの列が何に当たるかを示すファイル（csv、tsv、xlsx 用）</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>of the text; else it is detected</source>
        <translation>文字コード。省略時は自動判別</translation>
    </message>
    <message>
        <source>a CSV for rows that cannot be taken, with the reasons</source>
        <translation>取り込めなかった行とその理由を書き出す CSV</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%2件中%1件</translation>
    </message>
    <message>
        <source>The screening record is empty.</source>
        <translation>照合記録は空です。</translation>
    </message>
    <message>
        <source>The screening record is whole: %1 entries, last hash %2.</source>
        <translation>照合記録は完全です：%1件、最後のハッシュ %2。</translation>
    </message>
    <message>
        <source>Nothing here can write a PDF</source>
        <translation>ここではPDFを書き出せません</translation>
    </message>
    <message>
        <source>Choose a file that ends in .csv.</source>
        <translation>拡張子が .csv のファイルを指定してください。</translation>
    </message>
    <message>
        <source>Assay screening record</source>
        <translation>Assay 照合記録</translation>
    </message>
    <message>
        <source>No font here has Chinese, Japanese or Korean characters, so the report lacks them. Install one, such as Noto Sans CJK, and export again.</source>
        <translation>漢字・かな・ハングルを含むフォントがないため、報告書ではそれらの文字が欠けています。Noto Sans CJK などを入れて、もう一度書き出してください。</translation>
    </message>
    <message>
        <source>A file must be named</source>
        <translation>ファイルの指定が必要です</translation>
    </message>
    <message>
        <source>See assay audit --help.</source>
        <translation>assay audit --help をご覧ください。</translation>
    </message>
    <message>
        <source>The record cannot do this</source>
        <translation>記録に対してこの操作はできません</translation>
    </message>
    <message>
        <source>verify writes no file</source>
        <translation>verify はファイルを書き出しません</translation>
    </message>
    <message>
        <source>Leave it out, or use audit export.</source>
        <translation>指定を外すか、audit export を使ってください。</translation>
    </message>
    <message>
        <source>checks the screening record for changes, or writes it to a file</source>
        <translation>照合記録が変更されていないか調べるか、ファイルに書き出します</translation>
    </message>
    <message>
        <source>verify: names the first entry that was changed, removed or reordered; export: writes all entries</source>
        <translation>verify：変更・削除・入れ替えのあった最初の項目を示します。export：すべての項目を書き出します</translation>
    </message>
    <message>
        <source>for export: the file to write; a printed report if it ends in .pdf, else CSV</source>
        <translation>export の書き出し先。拡張子が .pdf なら印刷用の報告書、そうでなければCSV</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>「%1」は数値ではありません</translation>
    </message>
    <message>
        <source>Give a number with a point, such as 0.85.</source>
        <translation>0.85 のように小数点付きの数値を指定してください。</translation>
    </message>
    <message>
        <source>%1 of %2 suppliers have a candidate.</source>
        <translation>取引先%2件のうち%1件に候補があります。</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) cannot be screened.</source>
        <translation>
            <numerusform>照合できない名称が%n件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded as entry %1.</source>
        <translation>記録の項目%1として残しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were rejected:</source>
        <translation>
            <numerusform>%n行を取り込めませんでした：</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1, column “%2”: %3</source>
        <translation>%1行目、列「%2」：%3</translation>
    </message>
    <message>
        <source>%1 of %2 suppliers</source>
        <translation>取引先%2件中%1件</translation>
    </message>
    <message>
        <source>looks for suppliers on the lists, with reasons; one row for each supplier and candidate</source>
        <translation>取引先をリストと照合し、根拠を示します。取引先と候補の組ごとに1行です</translation>
    </message>
    <message>
        <source>a CSV, TSV or XLSX file; rows are counted from 1 below its header</source>
        <translation>CSV・TSV・XLSXファイル。行は見出しの次を1として数えます</translation>
    </message>
    <message>
        <source>the file to write; - for standard output. matched_id in it is the id of the listing</source>
        <translation>書き出すファイル。- は標準出力。matched_id は掲載項目のIDです</translation>
    </message>
    <message>
        <source>the column of the suppliers’ names; else guessed from the header, as are the next two</source>
        <translation>取引先の名称の列。省略時は見出しから推測します（次の二つも同様）</translation>
    </message>
    <message>
        <source>the column of their countries</source>
        <translation>国の列</translation>
    </message>
    <message>
        <source>the column of your own numbers for them</source>
        <translation>自社で付けた取引先番号の列</translation>
    </message>
    <message>
        <source>the least score of a candidate, 0.5 to 1; else 0.85</source>
        <translation>候補とする最低の点数、0.5～1。省略時は0.85</translation>
    </message>
    <message>
        <source>ids of the lists to look at; else all</source>
        <translation>照合するリストのID。省略時はすべて</translation>
    </message>
    <message>
        <source>writes the run into the screening record of the library as well; without it the library is only read</source>
        <translation>実行をライブラリの照合記録にも残します。指定しなければライブラリは読むだけです</translation>
    </message>
    <message>
        <source>(%1)</source>
        <extracomment>Stands for the rows whose field is empty; %1 is the word for it, such as &quot;unknown&quot;</extracomment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>What this touches:</source>
        <translation>この変更が関わるもの：</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>There is no column “%1” to sort by.</source>
        <translation>並べ替えに使う列「%1」はありません。</translation>
    </message>
    <message>
        <source>There is no facet of “%1”.</source>
        <translation>「%1」の件数は数えられません。</translation>
    </message>
    <message>
        <source>“%1” does not fit the column “%2”.</source>
        <translation>「%1」は列「%2」に合いません。</translation>
    </message>
    <message>
        <source>There is no column “%1”.</source>
        <translation>列「%1」はありません。</translation>
    </message>
    <message>
        <source>“%1” does not occur in the column “%2”.</source>
        <translation>「%1」は列「%2」にありません。</translation>
    </message>
    <message>
        <source>It is made again from the library; it may be deleted.</source>
        <translation>ライブラリーから作り直されます。削除しても構いません。</translation>
    </message>
    <message>
        <source>The columns file is damaged.</source>
        <translation>列ファイルが壊れています。</translation>
    </message>
    <message>
        <source>The columns file cannot be read: %1</source>
        <translation>列ファイルを読み込めません: %1</translation>
    </message>
    <message>
        <source>This is not a columns file.</source>
        <translation>これは列ファイルではありません。</translation>
    </message>
    <message>
        <source>The columns file was made by another version of the program.</source>
        <translation>列ファイルは別の版のプログラムで作られたものです。</translation>
    </message>
    <message>
        <source>The columns file is out of date.</source>
        <translation>列ファイルが古くなっています。</translation>
    </message>
    <message>
        <source>The columns file cannot be written: %1</source>
        <translation>列ファイルを書き込めません: %1</translation>
    </message>
    <message>
        <source>Nothing is lost; the table is read from the library again.</source>
        <translation>失われたものはありません。表はライブラリーから読み直されます。</translation>
    </message>
</context>
<context>
    <name>deskpage::ViewPane</name>
    <message>
        <source>Open view</source>
        <extracomment>Button: shows the saved view</extracomment>
        <translation>ビューを開く</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>Button: deletes the saved view</extracomment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Link: brings the deleted view back</extracomment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Saved view</source>
        <extracomment>Accessible name of the pane that shows one saved view</extracomment>
        <translation>保存したビュー</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>ビューの名前</translation>
    </message>
    <message>
        <source>Choose a view to open it. New ones are made by “Save view” on a table.</source>
        <translation>開くビューを選んでください。新しいビューは、表の「ビューを保存」で作れます。</translation>
    </message>
    <message>
        <source>All rows</source>
        <extracomment>In place of the filter of a saved view that has none</extracomment>
        <translation>すべての行</translation>
    </message>
    <message>
        <source>Ordered by %1</source>
        <extracomment>Order of a saved view; %1 is names of columns</extracomment>
        <translation>並び順：%1</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <extracomment>%1 is the name of a saved view</extracomment>
        <translation>「%1」を削除しました。</translation>
    </message>
    <message>
        <source>%1 (descending)</source>
        <extracomment>A column that a table is ordered by from the last to the first</extracomment>
        <translation>%1（降順）</translation>
    </message>
</context>
<context>
    <name>exporters</name>
    <message>
        <source>There is no column “%1” in %2</source>
        <translation>%2 に列「%1」はありません</translation>
    </message>
    <message>
        <source>Column “%1” of the row “%2” holds %3 characters; a cell of an Excel workbook has room for %4</source>
        <translation>行「%2」の列「%1」は %3 文字あります。Excel ブックのセルに入るのは %4 文字までです</translation>
    </message>
    <message>
        <source>Leave this column out, or export as CSV or JSON.</source>
        <translation>この列を外すか、CSV または JSON で書き出してください。</translation>
    </message>
    <message>
        <source>The workbook would be larger than 4 GiB, more than its format holds</source>
        <translation>ブックが 4 GiB を超え、形式の上限を上回ります</translation>
    </message>
    <message>
        <source>Narrow the filter or the columns, or export as CSV or JSON.</source>
        <translation>条件か列を絞るか、CSV または JSON で書き出してください。</translation>
    </message>
</context>
<context>
    <name>importers</name>
    <message>
        <source>Consolidated Screening List (CSV or JSON)</source>
        <translation>統合スクリーニングリスト（CSVまたはJSON）</translation>
    </message>
    <message>
        <source>UFLPA Entity List (the page, HTML)</source>
        <translation>UFLPAエンティティリスト（公式ページ、HTML）</translation>
    </message>
    <message>
        <source>CBP Withhold Release Orders and Findings (CSV)</source>
        <translation>CBPの貨物引渡保留命令・認定（CSV）</translation>
    </message>
    <message>
        <source>DOL list of goods (XML or XLSX)</source>
        <translation>米国労働省の品目リスト（XMLまたはXLSX）</translation>
    </message>
    <message>
        <source>OpenSanctions (simple CSV, FtM or nested JSON lines)</source>
        <translation>OpenSanctions（簡易CSV、FtMまたは入れ子のJSON行）</translation>
    </message>
    <message>
        <source>Open Supply Hub facilities (CSV or XLSX)</source>
        <translation>Open Supply Hubの施設（CSVまたはXLSX）</translation>
    </message>
    <message>
        <source>EU consolidated financial sanctions (CSV)</source>
        <translation>EU統合金融制裁リスト（CSV）</translation>
    </message>
    <message>
        <source>UN Security Council consolidated list (XML)</source>
        <translation>国連安保理統合リスト（XML）</translation>
    </message>
    <message>
        <source>GLEIF legal entities (LEI-CDF, CSV)</source>
        <translation>GLEIFの法人（LEI-CDF、CSV）</translation>
    </message>
    <message>
        <source>Any table as CSV, by a mapping</source>
        <translation>任意の表（CSV、列の対応付けによる）</translation>
    </message>
    <message>
        <source>Any table as TSV, by a mapping</source>
        <translation>任意の表（TSV、列の対応付けによる）</translation>
    </message>
    <message>
        <source>Any table as XLSX, by a mapping</source>
        <translation>任意の表（XLSX、列の対応付けによる）</translation>
    </message>
    <message>
        <source>The file vanished while it was read</source>
        <translation>読み込み中にファイルがなくなりました</translation>
    </message>
    <message>
        <source>The file was changed while it was read</source>
        <translation>読み込み中にファイルが変更されました</translation>
    </message>
    <message>
        <source>Nothing was imported. Wait until whoever writes the file has finished, then import it again.</source>
        <translation>何も取り込んでいません。ファイルへの書き込みが終わるのを待って、もう一度取り込んでください。</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>そのようなファイルはありません</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>名前とフォルダーを確認してください。</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>これはフォルダーです</translation>
    </message>
    <message>
        <source>Choose one file inside it.</source>
        <translation>その中のファイルを1つ選んでください。</translation>
    </message>
    <message>
        <source>This is no regular file</source>
        <translation>これは通常のファイルではありません</translation>
    </message>
    <message>
        <source>Save what it delivers as a file and import that.</source>
        <translation>その内容をファイルに保存し、それを取り込んでください。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>ファイルを読めません: %1</translation>
    </message>
    <message>
        <source>Check that you may read it, or copy it elsewhere.</source>
        <translation>読み取りの権限を確認するか、別の場所にコピーしてください。</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>ファイルが空です</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>its directory is damaged or cut off</source>
        <translation>目録が壊れているか、途中で切れています</translation>
    </message>
    <message>
        <source>there is no “%1” in it</source>
        <translation>「%1」が入っていません</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>暗号化されています</translation>
    </message>
    <message>
        <source>what is packed in it is damaged</source>
        <translation>中のデータが壊れています</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, little-endian)</source>
        <translation>Unicode（UTF-16、リトルエンディアン）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Unicode（UTF-16、ビッグエンディアン）</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>西欧（Windows-1252）</translation>
    </message>
    <message>
        <source>Japanese (Shift_JIS)</source>
        <translation>日本語（Shift_JIS）</translation>
    </message>
    <message>
        <source>Chinese (GB18030)</source>
        <translation>中国語（GB18030）</translation>
    </message>
    <message>
        <source>Nothing was imported. Download the file again.</source>
        <translation>何も取り込んでいません。ファイルをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The row has %1 cells, the header %2. Add what is missing, or check the delimiter.</source>
        <translation>この行のセルは %1 個、見出しは %2 個です。足りないセルを補うか、区切り文字を確認してください。</translation>
    </message>
    <message>
        <source>The row has %1 cells, the header %2. Put cells that hold the delimiter in quotes.</source>
        <translation>この行のセルは %1 個、見出しは %2 個です。区切り文字を含むセルは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Text stands behind a closing quote (line %1, character %2). Write quotes inside a cell twice.</source>
        <translation>閉じ引用符の後に文字があります（%1行目、%2文字目）。セルの中の引用符は2つ重ねて書いてください。</translation>
    </message>
    <message>
        <source>A NUL byte stands at character %1. Remove it, or save the file as text again.</source>
        <translation>%1文字目にNULバイトがあります。取り除くか、テキストとして保存し直してください。</translation>
    </message>
    <message>
        <source>The bytes at character %1 are not %2. Choose another encoding.</source>
        <translation>%1文字目のバイト列は %2 ではありません。別の文字コードを選んでください。</translation>
    </message>
    <message>
        <source>The row is longer than %1 MB. Check the delimiter and the ends of lines.</source>
        <translation>行が %1 MBを超えています。区切り文字と改行を確認してください。</translation>
    </message>
    <message>
        <source>There is no name. Fill it in.</source>
        <translation>名称がありません。入力してください。</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it as 2023-05-18, 2023-05 or 2023.</source>
        <translation>「%1」は日付ではありません。2023-05-18、2023-05、2023のいずれかの形で書いてください。</translation>
    </message>
    <message>
        <source>“%1” may be two dates. Say in the mapping whether the day or the month comes first.</source>
        <translation>「%1」は2通りの日付に読めます。日と月のどちらが先かを、対応付けで指定してください。</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no. Write true or false.</source>
        <translation>「%1」は「はい」でも「いいえ」でもありません。trueかfalseと書いてください。</translation>
    </message>
    <message>
        <source>This is no JSON object (character %1). Download the file again.</source>
        <translation>JSONオブジェクトではありません（%1文字目）。ファイルをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>There is no “%1”. Download the file again.</source>
        <translation>「%1」がありません。ファイルをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>“%1” is not known here; expected is %2. Correct it.</source>
        <translation>「%1」は使えません。使えるのは %2 です。直してください。</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>JSONではありません: %1</translation>
    </message>
    <message>
        <source>Correct it there, or make the mapping in the window.</source>
        <translation>その箇所を直すか、対応付けをウィンドウで作成してください。</translation>
    </message>
    <message>
        <source>A mapping is a JSON object</source>
        <translation>対応付けはJSONオブジェクトでなければなりません</translation>
    </message>
    <message>
        <source>Begin it with { and end it with }.</source>
        <translation>{ で始め、} で終えてください。</translation>
    </message>
    <message>
        <source>The mapping maps no column</source>
        <translation>対応付けに列が1つもありません</translation>
    </message>
    <message>
        <source>Fill “columns”.</source>
        <translation>「columns」に記入してください。</translation>
    </message>
    <message>
        <source>“%1” must be a text</source>
        <translation>「%1」は文字列でなければなりません</translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation>引用符で囲んでください。</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of a dataset</source>
        <translation>「%1」はデータセットのIDにできません</translation>
    </message>
    <message>
        <source>Use small letters, digits and hyphens, such as my-list.</source>
        <translation>my-listのように、小文字、数字、ハイフンを使ってください。</translation>
    </message>
    <message>
        <source>“%1” is not known here</source>
        <translation>「%1」はここでは使えません</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>使えるのは次のとおりです: %1。</translation>
    </message>
    <message>
        <source>The mapping does not say where “%1” comes from</source>
        <translation>対応付けに「%1」の元になる列がありません</translation>
    </message>
    <message>
        <source>Add it to “columns”.</source>
        <translation>「columns」に加えてください。</translation>
    </message>
    <message>
        <source>There is no column “%1”, which the mapping names</source>
        <translation>対応付けにある列「%1」が、ファイルにありません</translation>
    </message>
    <message>
        <source>Correct the mapping, or choose another delimiter.</source>
        <translation>対応付けを直すか、別の区切り文字を選んでください。</translation>
    </message>
    <message>
        <source>The file could not be read to its end</source>
        <translation>ファイルを最後まで読めませんでした</translation>
    </message>
    <message>
        <source>Nothing was imported. Check the disk, then import it again.</source>
        <translation>何も取り込んでいません。ディスクを確認して、もう一度取り込んでください。</translation>
    </message>
    <message>
        <source>The quote that opens here is not closed within %1 MB</source>
        <translation>ここで始まる引用符が %1 MB以内に閉じられていません</translation>
    </message>
    <message>
        <source>Nothing was imported. Close or remove it, or import without quoting.</source>
        <translation>何も取り込んでいません。引用符を閉じるか取り除くか、引用符なしとして取り込んでください。</translation>
    </message>
    <message>
        <source>The quote that opens here is not closed before the file ends</source>
        <translation>ここで始まる引用符が、ファイルの終わりまで閉じられていません</translation>
    </message>
    <message>
        <source>Nothing was imported. Download the file again if it is cut off; else close the quote, or import without quoting.</source>
        <translation>何も取り込んでいません。ファイルが途中で切れている場合は、もう一度ダウンロードしてください。そうでない場合は、引用符を閉じるか、引用符なしとして取り込んでください。</translation>
    </message>
    <message>
        <source>The file is cut off</source>
        <translation>ファイルが途中で切れています</translation>
    </message>
    <message>
        <source>This is not the format %1: there is no “%2”</source>
        <translation>形式 %1 ではありません。「%2」がありません</translation>
    </message>
    <message>
        <source>Choose another format, or leave the choice to Assay.</source>
        <translation>別の形式を選ぶか、形式の判定をAssayに任せてください。</translation>
    </message>
    <message>
        <source>This is not the format %1: with “%3” as delimiter there is no column “%2”</source>
        <translation>形式 %1 ではありません。区切り文字を「%3」とすると、列「%2」がありません</translation>
    </message>
    <message>
        <source>Choose another format or another delimiter.</source>
        <translation>別の形式か、別の区切り文字を選んでください。</translation>
    </message>
    <message>
        <source>This is no format that can be imported</source>
        <translation>取り込める形式ではありません</translation>
    </message>
    <message>
        <source>Save it as CSV, XLSX, XML or JSON.</source>
        <translation>CSV、XLSX、XML、JSONのいずれかで保存してください。</translation>
    </message>
    <message>
        <source>The first line holds no names of columns</source>
        <translation>先頭行に列名がありません</translation>
    </message>
    <message>
        <source>Write a line with the names above the rows.</source>
        <translation>データ行の上に列名の行を加えてください。</translation>
    </message>
    <message>
        <source>There is nothing in it to import</source>
        <translation>取り込むものがありません</translation>
    </message>
    <message>
        <source>Download it again, or choose another format.</source>
        <translation>もう一度ダウンロードするか、別の形式を選んでください。</translation>
    </message>
    <message>
        <source>Two columns are called “%1”</source>
        <translation>「%1」という列が2つあります</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>どちらかの名前を変えてください。</translation>
    </message>
    <message>
        <source>The markup is broken: %1</source>
        <translation>マークアップが壊れています: %1</translation>
    </message>
    <message>
        <source>It declares a document type, which may hide text without limit</source>
        <translation>文書型宣言があり、際限なく展開される恐れがあります</translation>
    </message>
    <message>
        <source>Nothing was imported. Get the list from its publisher, whose files have none.</source>
        <translation>何も取り込んでいません。宣言のない、発行者のファイルを入手してください。</translation>
    </message>
    <message>
        <source>The workbook cannot be unpacked: %1</source>
        <translation>ブックを展開できません: %1</translation>
    </message>
    <message>
        <source>Nothing was imported. Open it in a spreadsheet program and save it again.</source>
        <translation>何も取り込んでいません。表計算ソフトで開き、保存し直してください。</translation>
    </message>
    <message>
        <source>Unpacked, it would be far larger than a workbook can be</source>
        <translation>展開すると、ブックとしてはありえない大きさになります</translation>
    </message>
    <message>
        <source>Nothing was imported. Save the table as CSV and import that.</source>
        <translation>何も取り込んでいません。表をCSVで保存し、それを取り込んでください。</translation>
    </message>
    <message>
        <source>There is no sheet “%1”</source>
        <translation>シート「%1」はありません</translation>
    </message>
    <message>
        <source>Name one that is there.</source>
        <translation>ブックにあるシートを指定してください。</translation>
    </message>
    <message>
        <source>A mapping must say what its columns mean</source>
        <translation>列の意味を示す対応付けが必要です</translation>
    </message>
    <message>
        <source>Choose or write a mapping.</source>
        <translation>対応付けを選ぶか、作成してください。</translation>
    </message>
    <message>
        <source>There is no room for temporary files</source>
        <translation>一時ファイルを置く空きがありません</translation>
    </message>
    <message>
        <source>Nothing was imported. Make room on the disk, then import it again.</source>
        <translation>何も取り込んでいません。ディスクの空きを増やして、もう一度取り込んでください。</translation>
    </message>
    <message>
        <source>There is no format “%1”</source>
        <translation>形式「%1」はありません</translation>
    </message>
    <message>
        <source>There is no encoding “%1”</source>
        <translation>文字コード「%1」はありません</translation>
    </message>
    <message>
        <source>Use utf-8, utf-16le, utf-16be, windows-1252, shift_jis or gb18030.</source>
        <translation>utf-8、utf-16le、utf-16be、windows-1252、shift_jis、gb18030のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>A cell is longer than %1 kB. Check where it ends.</source>
        <translation>セルが %1 kBを超えています。セルの終わりを確認してください。</translation>
    </message>
</context>
<context>
    <name>importpage::EditionList</name>
    <message>
        <source>Editions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Column: name of a list</extracomment>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>Column: the date that the publisher gives an edition</extracomment>
        <translation>時点</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <extracomment>Column: the date on which a file was fetched</extracomment>
        <translation>取得日</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>Column: id of an edition</extracomment>
        <translation>版</translation>
    </message>
    <message>
        <source>Select one edition to compare it with the one before, or two of a list to compare them.</source>
        <translation>版を一つ選ぶと一つ前の版と、同じリストの版を二つ選ぶとその二つを比較できます。</translation>
    </message>
</context>
<context>
    <name>importpage::ImportPage</name>
    <message>
        <source>Removed from the library.</source>
        <extracomment>%1 is the id of an edition</extracomment>
        <translation>ライブラリから削除しました。</translation>
    </message>
    <message>
        <source>The present edition is %1 again.</source>
        <translation>現在の版を %1 に戻しました。</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>Writing to the library</source>
        <translation>ライブラリに書き込んでいます</translation>
    </message>
    <message>
        <source>Importing</source>
        <extracomment>In the foot of the window, beside a progress bar</extracomment>
        <translation>取り込み中</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>ファイルを読み込んでいます</translation>
    </message>
    <message>
        <source>Comparing editions</source>
        <translation>版を比較しています</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>取り込めなかった行を保存</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV ファイル (*.csv)</translation>
    </message>
</context>
<context>
    <name>importpage::ImportSetup</name>
    <message>
        <source>Choose a file…</source>
        <extracomment>Button: opens a file chooser</extracomment>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>See what would change</source>
        <extracomment>Button: reads a file and compares it with what is in the library, without writing</extracomment>
        <translation>変更内容を確認</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <extracomment>Button: shows what an edition changed against the one before it</extracomment>
        <translation>前の版と比較</translation>
    </message>
    <message>
        <source>Go back to the edition before</source>
        <extracomment>Button: makes the edition before this one the present one again</extracomment>
        <translation>前の版に戻す</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>カンマ</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>縦線</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>ファイルの記載のとおり</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Cells parted by</source>
        <extracomment>Label: the character between the cells of a text file</extracomment>
        <translation>区切り文字</translation>
    </message>
    <message>
        <source>Dataset</source>
        <extracomment>Label: short name of a list inside the library</extracomment>
        <translation>データセット</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>Label: the date that the publisher gives a list</extracomment>
        <translation>時点</translation>
    </message>
    <message>
        <source>Update the library</source>
        <translation>ライブラリの更新</translation>
    </message>
    <message>
        <source>Takes in official lists as they are published, and lists of your own: drop a file here or choose one. Nothing is written before you have seen what would change.</source>
        <translation>公表された公式リストと、ご自身のリストを取り込みます。ファイルをここにドロップするか、選択してください。変更内容を確認するまで、何も書き込まれません。</translation>
    </message>
    <message>
        <source>Editions in this library</source>
        <translation>このライブラリの版</translation>
    </message>
    <message>
        <source>Choose a list to import</source>
        <translation>取り込むリストを選択</translation>
    </message>
    <message>
        <source>Yes, go back to the edition before of %1</source>
        <extracomment>Button that confirms; %1 is the name of a list</extracomment>
        <translation>はい、%1 を前の版に戻します</translation>
    </message>
    <message>
        <source>Yes, remove %1 from the library</source>
        <translation>はい、%1 をライブラリから削除します</translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>対応表を読み込む</translation>
    </message>
    <message>
        <source>Mappings (*.json);;All files (*)</source>
        <translation>対応表 (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み込めません：%2</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>対応表を保存</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>対応表 (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 を書き込めません：%2</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>二つの版を比較</translation>
    </message>
</context>
<context>
    <name>importpage::MappingForm</name>
    <message>
        <source>Load mapping…</source>
        <extracomment>Button: reads which column is which from a file</extracomment>
        <translation>対応表を読み込む…</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <extracomment>Button: writes which column is which to a file</extracomment>
        <translation>対応表を保存…</translation>
    </message>
    <message>
        <source>Rows become</source>
        <extracomment>Label: the table that rows become part of</extracomment>
        <translation>行の取り込み先</translation>
    </message>
    <message>
        <source>not in the file</source>
        <extracomment>No column of the file fills this one</extracomment>
        <translation>ファイルになし</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <extracomment>Label of a column that must be filled; %1 is its title</extracomment>
        <translation>%1（必須）</translation>
    </message>
</context>
<context>
    <name>importpage::PreviewTable</name>
    <message>
        <source>The first rows as they will be understood</source>
        <translation>取り込まれる形での先頭の行</translation>
    </message>
</context>
<context>
    <name>importpage::ReviewHead</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>追加 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>変更 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>削除 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>変更なし %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>不採用 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>Between the parts of a sum of changes</extracomment>
        <translation> · </translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>ファイルを読み込んでいます</translation>
    </message>
    <message>
        <source>Comparing with the present edition</source>
        <translation>現在の版と比較しています</translation>
    </message>
    <message>
        <source>Waiting for another program that writes to the library</source>
        <translation>ライブラリに書き込んでいる別のプログラムを待っています</translation>
    </message>
    <message>
        <source>Writing to the library</source>
        <translation>ライブラリに書き込んでいます</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>Button: writes what is shown to the library</extracomment>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <extracomment>Button: writes the rows that could not be taken to a file</extracomment>
        <translation>取り込めなかった行を保存…</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <extracomment>Button: shows the imported rows in their table</extracomment>
        <translation>行を表示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: stops what is running</extracomment>
        <translation>中止</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: back to the choice of a file</extracomment>
        <translation>戻る</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 and %2 are sizes: so much of so much</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 rows a second</source>
        <extracomment>%1 is a number of rows</extracomment>
        <translation>毎秒 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>残り %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would be new in this library</source>
        <extracomment>%1 is the name of a list, %2 the id of an edition</extracomment>
        <translation>%1 はこのライブラリに新しく加わります</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 と %2 の比較</translation>
    </message>
    <message>
        <source>Record this edition</source>
        <translation>この版を記録</translation>
    </message>
    <message numerus="yes">
        <source>Import %n change(s)</source>
        <translation>
            <numerusform>%n 件の変更を取り込む</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <extracomment>%1 is the id of an edition</extracomment>
        <translation>取り込み済み：%1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <extracomment>%1 and %2 are ids of editions, the older first</extracomment>
        <translation>%1 から %2 へ</translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>違いはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) differ.</source>
        <translation>
            <numerusform>%n 件のレコードが異なります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 of %2 are listed, filtered and exported below. The command assay diff writes all of them, once they are imported.</source>
        <translation>下の一覧・絞り込み・書き出しの対象は、%2 件のうち最初の %1 件だけです。取り込んだ後は、コマンド assay diff で全件を書き出せます。</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>line %1, character %2: %3</source>
        <extracomment>Place of an error in a file, and the error</extracomment>
        <translation>%1 行 %2 文字目：%3</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <extracomment>Place of an error in a file, and the error</extracomment>
        <translation>%1 行目：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a file, and what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What is wrong, and what to do about it; each is a sentence</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>models::CompletionModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>models::FacetModel</name>
    <message>
        <source>%1, excluded, %2</source>
        <extracomment>Read aloud: value and row count of a facet row that is excluded</extracomment>
        <translation>%1、除外中、%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: value and row count of a facet row</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>(%1)</source>
        <extracomment>Facet row for records in which the field is empty; %1 is the word for it, such as &quot;unknown&quot;</extracomment>
        <translation>（%1）</translation>
    </message>
</context>
<context>
    <name>models::ImportService</name>
    <message>
        <source>Nothing is ready to be imported.</source>
        <translation>取り込む準備ができたものがありません。</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>先にファイルを選択してください。</translation>
    </message>
</context>
<context>
    <name>models::RowModel</name>
    <message>
        <source>%1, unverified</source>
        <extracomment>Read aloud: column and content of a cell whose content is not verified</extracomment>
        <translation>%1、未確認</translation>
    </message>
    <message>
        <source>%1
In the filter: %2:</source>
        <extracomment>Tool tip of a column&apos;s header; %2 is what one types to filter by it</extracomment>
        <translation>%1
絞り込みでの列名 %2:</translation>
    </message>
</context>
<context>
    <name>overview::OverviewPage</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>complete: %1</source>
        <extracomment>Overview, editions: all official totals are met; %1 is the first of them, such as &quot;187 of 187 rows&quot;</extracomment>
        <translation>全数収録：%1</translation>
    </message>
    <message>
        <source>%1 starts to apply</source>
        <extracomment>Overview, list of dates; %1 is the short title of an instrument</extracomment>
        <translation>%1の適用開始</translation>
    </message>
    <message>
        <source>ahead</source>
        <extracomment>Overview, list of dates: a small mark on what is yet to come</extracomment>
        <translation>予定</translation>
    </message>
    <message>
        <source>Overview</source>
        <extracomment>Accessible name and title of the first page</extracomment>
        <translation>概要</translation>
    </message>
    <message>
        <source>What this library holds, how fresh it is, and where to start.</source>
        <translation>このライブラリーの収録内容、時点、使い始める手がかりです。</translation>
    </message>
    <message>
        <source>laws, agreements, guidance</source>
        <extracomment>Overview, below the number of instruments, until they are counted by kind</extracomment>
        <translation>法令・協定・指針</translation>
    </message>
    <message>
        <source>UFLPA Entity List, CBP orders</source>
        <extracomment>Overview, below the number of listings</extracomment>
        <translation>UFLPAリスト、CBPの命令</translation>
    </message>
    <message>
        <source>TVPRA and EO 13126 lists</source>
        <extracomment>Overview, below the number of goods</extracomment>
        <translation>TVPRA・EO 13126リスト</translation>
    </message>
    <message>
        <source>Rapid Response Mechanism</source>
        <extracomment>Overview, below the number of cases</extracomment>
        <translation>迅速対応労働メカニズム</translation>
    </message>
    <message>
        <source>agencies, unions, companies</source>
        <extracomment>Overview, below the number of organisations</extracomment>
        <translation>政府機関・労組・企業</translation>
    </message>
    <message>
        <source>with ratifications and listings</source>
        <extracomment>Overview, below the number of countries</extracomment>
        <translation>批准と掲載の状況</translation>
    </message>
    <message>
        <source>Latest and ahead</source>
        <extracomment>Overview, title of a list</extracomment>
        <translation>最近の動きと今後の予定</translation>
    </message>
    <message>
        <source>Listed goods by country</source>
        <extracomment>Overview, title of a chart</extracomment>
        <translation>国・地域別の掲載品目</translation>
    </message>
    <message>
        <source>Editions</source>
        <extracomment>Overview, title of a list: the published lists that the library is made of</extracomment>
        <translation>収録データの版</translation>
    </message>
    <message>
        <source>Reading ...</source>
        <extracomment>Overview, in place of a list that is being read</extracomment>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Look up a name</source>
        <extracomment>Overview, title of a way in</extracomment>
        <translation>名称を調べる</translation>
    </message>
    <message>
        <source>A supplier, an agency, a law, a good: one field looks through all tables, in every script.</source>
        <translation>取引先、官庁、法律、品目。一つの欄から、すべての表をどの文字でも検索できます。</translation>
    </message>
    <message>
        <source>Search everything</source>
        <extracomment>Button</extracomment>
        <translation>すべてを検索</translation>
    </message>
    <message>
        <source>Compare the US and Japan</source>
        <extracomment>Overview, title of a way in</extracomment>
        <translation>米国と日本を比べる</translation>
    </message>
    <message>
        <source>Duties, reach and enforcement of the instruments of both, in one table.</source>
        <translation>両国の政策手段の義務、適用範囲、執行を一つの表で確認できます。</translation>
    </message>
    <message>
        <source>Show the instruments</source>
        <extracomment>Button</extracomment>
        <translation>政策手段を表示</translation>
    </message>
    <message>
        <source>What was discussed</source>
        <extracomment>Overview, title of a way in</extracomment>
        <translation>議論の内容を見る</translation>
    </message>
    <message>
        <source>The dialogues of the US-Japan Task Force: who took part, and which instruments came up.</source>
        <translation>日米タスクフォースの対話について、参加者と取り上げられた政策手段を確認できます。</translation>
    </message>
    <message>
        <source>Show the dialogues</source>
        <extracomment>Button</extracomment>
        <translation>対話を表示</translation>
    </message>
    <message>
        <source>Nothing dated yet.</source>
        <extracomment>Overview, in place of an empty list</extracomment>
        <translation>日付のある項目はまだありません。</translation>
    </message>
    <message>
        <source>No goods listed yet.</source>
        <extracomment>Overview, in place of an empty chart</extracomment>
        <translation>掲載品目はまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n jurisdiction(s), %1</source>
        <extracomment>Overview, below the number of instruments; %1 is &quot;%n statute(s)&quot;</extracomment>
        <translation>
            <numerusform>%nの法域、%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statute(s)</source>
        <extracomment>Overview, part of the text below the number of instruments</extracomment>
        <translation>
            <numerusform>法律%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>At the foot of a printed page: its number, and how many there are</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>query</name>
    <message>
        <source>OR needs a condition on both sides</source>
        <translation>OR の両側に条件が必要です</translation>
    </message>
    <message>
        <source>Complete it, or put the word in quotes to look for it.</source>
        <translation>条件を補うか、語そのものを探すときは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing</source>
        <translation>対応する開きかっこがありません</translation>
    </message>
    <message>
        <source>Take it away, or put the text in quotes to look for it.</source>
        <translation>取り除くか、文字列そのものを探すときは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>A condition must follow %1</source>
        <extracomment>%1 is NOT or -</extracomment>
        <translation>%1 の後に条件が必要です</translation>
    </message>
    <message>
        <source>Complete it, or put it in quotes to look for it.</source>
        <translation>条件を補うか、そのものを探すときは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>This is nested too deeply</source>
        <translation>入れ子が深すぎます</translation>
    </message>
    <message>
        <source>Write it with fewer NOTs.</source>
        <translation>NOT を減らしてください。</translation>
    </message>
    <message>
        <source>Write it with fewer parentheses.</source>
        <translation>かっこを減らしてください。</translation>
    </message>
    <message>
        <source>There is nothing in these parentheses</source>
        <translation>かっこの中が空です</translation>
    </message>
    <message>
        <source>Take them away, or put the text in quotes to look for it.</source>
        <translation>取り除くか、文字列そのものを探すときは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>This parenthesis is never closed</source>
        <translation>かっこが閉じていません</translation>
    </message>
    <message>
        <source>Close it with ), or put the text in quotes to look for it.</source>
        <translation>) で閉じるか、文字列そのものを探すときは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>A range needs both of its ends</source>
        <translation>範囲には両端が必要です</translation>
    </message>
    <message>
        <source>Write &gt;= or &lt;= for a range that is open at one end.</source>
        <translation>片側だけの範囲は &gt;= または &lt;= で書いてください。</translation>
    </message>
    <message>
        <source>A value must follow %1</source>
        <extracomment>%1 is what stands before the missing value: kind: or &gt;= or a comma</extracomment>
        <translation>%1 の後に値が必要です</translation>
    </message>
    <message>
        <source>Write it without a blank before it, or put the text in quotes to look for it.</source>
        <translation>間を空けずに値を書くか、文字列そのものを探すときは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>This quote is never closed</source>
        <translation>引用符が閉じていません</translation>
    </message>
    <message>
        <source>Close it with &quot;, or write \&quot; inside quotes to look for it.</source>
        <translation>&quot; で閉じるか、引用符そのものを探すときは引用符の中に \&quot; と書いてください。</translation>
    </message>
    <message>
        <source>There is nothing in these quotes</source>
        <translation>引用符の中が空です</translation>
    </message>
    <message>
        <source>For rows where a column is unknown, write -column:*.</source>
        <translation>列が不明な行を探すときは -column:* と書いてください。</translation>
    </message>
</context>
<context>
    <name>screening</name>
    <message>
        <source>The names are the same</source>
        <translation>名称は同一です</translation>
    </message>
    <message>
        <source>same words: %1</source>
        <extracomment>why two names are alike; %1 is a list of words</extracomment>
        <translation>同じ語：%1</translation>
    </message>
    <message>
        <source>same meaning: %1</source>
        <extracomment>%1 is a list like &quot;Intl = International&quot;</extracomment>
        <translation>同じ意味：%1</translation>
    </message>
    <message>
        <source>joined or split: %1</source>
        <extracomment>%1 is a list like &quot;Xin Jiang = Xinjiang&quot;</extracomment>
        <translation>続け書き・分かち書き：%1</translation>
    </message>
    <message>
        <source>spelt alike: %1</source>
        <extracomment>%1 is a list like &quot;Zhongttai = Zhongtai&quot;</extracomment>
        <translation>つづりが近い：%1</translation>
    </message>
    <message>
        <source>other romanisation: %1</source>
        <extracomment>%1 is a list like &quot;Hsinkang = Xingang&quot;</extracomment>
        <translation>ローマ字表記の違い：%1</translation>
    </message>
    <message>
        <source>abbreviated: %1</source>
        <extracomment>%1 is a list like &quot;Electr = Electronic&quot;</extracomment>
        <translation>略記：%1</translation>
    </message>
    <message>
        <source>only in the supplier&apos;s name: %1</source>
        <extracomment>%1 is a list of words</extracomment>
        <translation>取引先名だけにある語：%1</translation>
    </message>
    <message>
        <source>only in the listed name: %1</source>
        <extracomment>%1 is a list of words</extracomment>
        <translation>リストの名称だけにある語：%1</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>語順が異なる</translation>
    </message>
    <message>
        <source>compared by how the name reads in Latin letters</source>
        <translation>ラテン文字での読みで比較</translation>
    </message>
    <message>
        <source>a part of the name was compared</source>
        <translation>名称の一部で比較</translation>
    </message>
    <message>
        <source>same country</source>
        <translation>同じ国</translation>
    </message>
    <message>
        <source>another country</source>
        <translation>別の国</translation>
    </message>
    <message>
        <source>same place in the address</source>
        <translation>住所の地名が同じ</translation>
    </message>
    <message>
        <source>The name holds no letter and no digit.</source>
        <translation>名称に文字も数字も含まれていません。</translation>
    </message>
    <message>
        <source>The name is nothing but a legal form.</source>
        <translation>名称が会社形態の表記だけです。</translation>
    </message>
    <message>
        <source>The name is nothing but initials.</source>
        <translation>名称が頭文字だけです。</translation>
    </message>
    <message>
        <source>The name has only words that very many firms carry.</source>
        <translation>名称が多くの企業に共通する語だけでできています。</translation>
    </message>
    <message>
        <source>own word</source>
        <comment>a word of a firm&apos;s name</comment>
        <translation>固有の語</translation>
    </message>
    <message>
        <source>ordinary word</source>
        <comment>a word of a firm&apos;s name</comment>
        <translation>一般的な語</translation>
    </message>
    <message>
        <source>industry</source>
        <comment>a word of a firm&apos;s name</comment>
        <translation>業種</translation>
    </message>
    <message>
        <source>place</source>
        <comment>a word of a firm&apos;s name</comment>
        <translation>地名</translation>
    </message>
    <message>
        <source>common word</source>
        <comment>a word of a firm&apos;s name</comment>
        <translation>ありふれた語</translation>
    </message>
    <message>
        <source>number</source>
        <comment>a word of a firm&apos;s name</comment>
        <translation>番号</translation>
    </message>
    <message>
        <source>country</source>
        <comment>a word of a firm&apos;s name</comment>
        <translation>国名</translation>
    </message>
    <message>
        <source>legal form</source>
        <comment>a word of a firm&apos;s name</comment>
        <translation>会社形態</translation>
    </message>
    <message>
        <source>the same</source>
        <comment>how two words met</comment>
        <translation>同一</translation>
    </message>
    <message>
        <source>same meaning</source>
        <comment>how two words met</comment>
        <translation>同じ意味</translation>
    </message>
    <message>
        <source>joined or split</source>
        <comment>how two words met</comment>
        <translation>続け書き・分かち書き</translation>
    </message>
    <message>
        <source>spelt alike</source>
        <comment>how two words met</comment>
        <translation>つづりが近い</translation>
    </message>
    <message>
        <source>other romanisation</source>
        <comment>how two words met</comment>
        <translation>ローマ字表記の違い</translation>
    </message>
    <message>
        <source>abbreviated</source>
        <comment>how two words met</comment>
        <translation>略記</translation>
    </message>
    <message>
        <source>related words: %1</source>
        <extracomment>%1 is a list like &quot;Garment = Apparel&quot;</extracomment>
        <translation>関連する語：%1</translation>
    </message>
    <message>
        <source>related words</source>
        <comment>how two words met</comment>
        <translation>関連する語</translation>
    </message>
</context>
<context>
    <name>screeningpage::AgainstPart</name>
    <message>
        <source>Lists to screen against</source>
        <translation>照合対象のリスト</translation>
    </message>
    <message>
        <source>Threshold</source>
        <extracomment>Label: from which score on a pair is shown</extracomment>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Against</source>
        <extracomment>Label: the lists that suppliers are compared with</extracomment>
        <translation>照合対象</translation>
    </message>
    <message>
        <source>Measured on altered spellings of the bundled lists: %1 % of them are found, %2 % of what is found is right.</source>
        <extracomment>Beside the threshold. %1: of the altered spellings of listed names, the share that is found; %2: of what is found, the share that is right; in percent</extracomment>
        <translation>同梱リストの表記を変えた名称での測定値：%1 % を検出し、検出したもののうち %2 % が正しいものでした。</translation>
    </message>
    <message>
        <source>The figures are of an earlier version of the method.</source>
        <translation>この数値は手法の以前の版によるものです。</translation>
    </message>
</context>
<context>
    <name>screeningpage::DecisionBar</name>
    <message>
        <source>Record decision</source>
        <extracomment>Button: writes the decision into the record</extracomment>
        <translation>判断を記録</translation>
    </message>
    <message>
        <source>Match (%1)</source>
        <extracomment>Button: the supplier is the listed entity. %1 is the key that does the same</extracomment>
        <translation>一致 (%1)</translation>
    </message>
    <message>
        <source>Not a match (%1)</source>
        <extracomment>Button: the supplier is not the listed entity. %1 is the key that does the same</extracomment>
        <translation>不一致 (%1)</translation>
    </message>
    <message>
        <source>Unsure (%1)</source>
        <extracomment>Button: it cannot be told yet. %1 is the key that does the same</extracomment>
        <translation>保留 (%1)</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>判断の理由</translation>
    </message>
    <message>
        <source>Why? (needed; Up and Down bring reasons given before)</source>
        <translation>理由（必須。上下キーで以前の理由を呼び出せます）</translation>
    </message>
    <message numerus="yes">
        <source>Also for %n identical pair(s)</source>
        <extracomment>Beside a decision: the same two names stand in the queue more than once</extracomment>
        <translation>
            <numerusform>同じ組 %n 件にも適用</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded with your name, the time, the editions and the method. Ctrl+Z takes it back.</source>
        <translation>あなたの名前、日時、版、手法とともに記録されます。Ctrl+Z で取り消せます。</translation>
    </message>
    <message>
        <source>Choose match, not a match or unsure first.</source>
        <translation>先に「一致」「不一致」「保留」のいずれかを選んでください。</translation>
    </message>
    <message>
        <source>Say why: a decision without a reason does not stand up.</source>
        <translation>理由を入力してください。理由のない判断は監査に耐えません。</translation>
    </message>
</context>
<context>
    <name>screeningpage::FileColumns</name>
    <message>
        <source>The first rows as they will be read</source>
        <translation>読み込まれる形での先頭の行</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Label: the column of the file that holds the suppliers’ names</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Supplier number</source>
        <extracomment>Label: the column of the file that holds the suppliers’ numbers</extracomment>
        <translation>取引先番号</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>The file has no column of this kind</extracomment>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>screeningpage::NamePair</name>
    <message>
        <source>Supplier</source>
        <extracomment>Label before a supplier&apos;s name</extracomment>
        <translation>取引先</translation>
    </message>
    <message>
        <source>Listed entity</source>
        <extracomment>Label before the name of a listed entity</extracomment>
        <translation>掲載先</translation>
    </message>
</context>
<context>
    <name>screeningpage::QueueHead</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A screening: %1 is the name of a supplier list, %2 day and time</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Screening</source>
        <extracomment>Accessible name of the list of screenings</extracomment>
        <translation>スクリーニング</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>判断済み</translation>
    </message>
    <message>
        <source>New screening…</source>
        <extracomment>Button: screens another supplier list</extracomment>
        <translation>新しいスクリーニング…</translation>
    </message>
    <message>
        <source>Report…</source>
        <extracomment>Button: writes the record of all screenings to a file</extracomment>
        <translation>報告書…</translation>
    </message>
    <message numerus="yes">
        <source>%n supplier(s)</source>
        <translation>
            <numerusform>取引先 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with candidates</source>
        <translation>
            <numerusform>候補あり %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>threshold %1</source>
        <extracomment>%1 is a score</extracomment>
        <translation>しきい値 %1</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of the summary of a screening</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%2 件中 %1 件を判断済み</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Button that shows the pairs in a state: %1 is the state, %2 how many</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Pasted names</source>
        <extracomment>In place of a file&apos;s name: the suppliers came from the clipboard</extracomment>
        <translation>貼り付けた名称</translation>
    </message>
    <message>
        <source>Only new · %1</source>
        <extracomment>Button that shows only the pairs that the screening before did not have: %1 is how many</extracomment>
        <translation>新規のみ · %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: stops the screening that is running</extracomment>
        <translation>中止</translation>
    </message>
    <message>
        <source>Screening suppliers</source>
        <translation>取引先を照合しています</translation>
    </message>
</context>
<context>
    <name>screeningpage::ScreeningPage</name>
    <message>
        <source>Written to %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>This supplier has no candidate to decide about.</source>
        <translation>この取引先には判断すべき候補がありません。</translation>
    </message>
    <message>
        <source>Save the record of all screenings</source>
        <translation>すべてのスクリーニングの記録を保存</translation>
    </message>
    <message>
        <source>Report to print (*.pdf);;Record as CSV (*.csv)</source>
        <translation>印刷用報告書 (*.pdf);;記録 CSV (*.csv)</translation>
    </message>
    <message>
        <source>screening report</source>
        <extracomment>Suggested file name of the report</extracomment>
        <translation>スクリーニング報告書</translation>
    </message>
    <message>
        <source>Screening record</source>
        <extracomment>Title of a printed report</extracomment>
        <translation>スクリーニングの記録</translation>
    </message>
    <message>
        <source>Nothing is new since the screening before: all of it is shown.</source>
        <translation>前回のスクリーニングから新しいものはないため、すべてを表示しています。</translation>
    </message>
    <message>
        <source>Only what is new since the screening before is shown. “Only new” shows all again.</source>
        <translation>前回のスクリーニングから新しいものだけを表示しています。「新規のみ」を押すとすべてを表示します。</translation>
    </message>
    <message>
        <source>Screening suppliers</source>
        <extracomment>In the foot of the window, beside a progress bar</extracomment>
        <translation>取引先を照合しています</translation>
    </message>
    <message>
        <source>Stopped. Nothing was recorded.</source>
        <translation>中止しました。何も記録されていません。</translation>
    </message>
    <message>
        <source>Pairs can be decided when the screening has ended.</source>
        <translation>照合が終わると判断できます。</translation>
    </message>
</context>
<context>
    <name>screeningpage::SetupPanel</name>
    <message>
        <source>Choose a file…</source>
        <extracomment>Button: opens a file chooser</extracomment>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Paste</source>
        <extracomment>Button: takes suppliers from the clipboard</extracomment>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Keep as a supplier list, to screen it again when a list changes</source>
        <translation>取引先リストとして保存し、リストの変更時に再照合する</translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>Button: begins to compare suppliers with lists</extracomment>
        <translation>照合する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: stops the screening that is running</extracomment>
        <translation>中止</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <extracomment>Button: back to the results of the screening before</extracomment>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>New screening</source>
        <translation>新しいスクリーニング</translation>
    </message>
    <message>
        <source>Kept supplier lists</source>
        <translation>保存済みの取引先リスト</translation>
    </message>
    <message>
        <source>Name of the supplier list</source>
        <translation>取引先リストの名称</translation>
    </message>
    <message>
        <source>Screen suppliers</source>
        <translation>取引先のスクリーニング</translation>
    </message>
    <message>
        <source>Compares names with the lists of this library, under any spelling and script. Nothing leaves this computer. Drop a CSV, TSV or Excel file here, or choose one.</source>
        <translation>名称をこのライブラリのリストと、つづりや文字の違いを越えて照合します。データがこのコンピューターの外に出ることはありません。CSV、TSV、Excel ファイルをここにドロップするか、選択してください。</translation>
    </message>
    <message>
        <source>A list kept before…</source>
        <extracomment>First entry of a list of supplier lists</extracomment>
        <translation>保存済みのリスト…</translation>
    </message>
    <message>
        <source>%1 (lists have changed)</source>
        <extracomment>%1 is the name of a supplier list</extracomment>
        <translation>%1（リストに変更あり）</translation>
    </message>
    <message>
        <source>Choose a supplier list</source>
        <translation>取引先リストを選択</translation>
    </message>
    <message>
        <source>Supplier lists (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>取引先リスト (*.csv *.tsv *.txt *.xlsx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>クリップボードにテキストがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n supplier(s) of %1</source>
        <translation>
            <numerusform>%1 の取引先 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No suppliers chosen yet.</source>
        <translation>取引先はまだ選択されていません。</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>クリップボードから</translation>
    </message>
    <message>
        <source>Say which column holds the suppliers’ names.</source>
        <translation>取引先の名称がある列を指定してください。</translation>
    </message>
    <message>
        <source>Takes the place of the suppliers kept under this name. Only what is new is shown then.</source>
        <translation>この名前で保存されている取引先と入れ替わります。その後は新しいものだけを表示します。</translation>
    </message>
</context>
<context>
    <name>screeningpage::TriagePane</name>
    <message>
        <source>supplier</source>
        <translation>取引先</translation>
    </message>
    <message>
        <source>address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>supplier’s country</source>
        <translation>取引先の国</translation>
    </message>
    <message>
        <source>Comparison</source>
        <extracomment>Accessible name of the pane where a supplier and a listed entity are compared</extracomment>
        <translation>比較</translation>
    </message>
    <message>
        <source>Listed as</source>
        <extracomment>Heading: what the list says of the entity</extracomment>
        <translation>リストの記載</translation>
    </message>
    <message>
        <source>Decision</source>
        <extracomment>Heading: what is decided about a supplier and a listed entity</extracomment>
        <translation>判断</translation>
    </message>
    <message>
        <source>Supplier without a name</source>
        <translation>名称のない取引先</translation>
    </message>
    <message>
        <source>Supplier %1</source>
        <extracomment>%1 is the number that a supplier has in its list</extracomment>
        <translation>取引先 %1</translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <translation>%2 の %1 行目</translation>
    </message>
    <message>
        <source>country not given</source>
        <translation>国の記載なし</translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>Parts of the line below a supplier&apos;s name</extracomment>
        <translation> · </translation>
    </message>
    <message>
        <source>No listed entity is like this name at the threshold of %1.</source>
        <translation>しきい値 %1 でこの名称に似た掲載先はありません。</translation>
    </message>
    <message>
        <source>above %1</source>
        <extracomment>Beside a score; %1 is the threshold</extracomment>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>The countries are the same.</source>
        <translation>国は同じです。</translation>
    </message>
    <message>
        <source>The countries differ, which hides nothing.</source>
        <translation>国は異なりますが、候補から外されることはありません。</translation>
    </message>
    <message>
        <source>Country unknown, no effect.</source>
        <translation>国は不明（影響なし）。</translation>
    </message>
    <message>
        <source>Met by its name %1</source>
        <extracomment>%1 is another name of a listed entity</extracomment>
        <translation>名称 %1 で一致</translation>
    </message>
    <message>
        <source>Decided before: %1, by %2 on %3: “%4”. It counts here once you record it.</source>
        <extracomment>%1 is a decision (&quot;Match&quot;), %2 a user, %3 a day, %4 the reason given</extracomment>
        <translation>以前の判断：%1（%2、%3）「%4」。記録すると、ここでも有効になります。</translation>
    </message>
    <message>
        <source>Changed since: %1, from “%2” to “%3”.</source>
        <extracomment>What changed since an earlier decision: %1 is a field, %2 and %3 what it said before and says now</extracomment>
        <translation>その後の変更：%1、「%2」から「%3」へ。</translation>
    </message>
    <message>
        <source>Choose a row to compare a supplier with a listed entity.</source>
        <translation>行を選ぶと、取引先と掲載先を比較できます。</translation>
    </message>
    <message>
        <source>row %1 of the pasted names</source>
        <extracomment>%1 is the number of a row, %2 the name of a file or list</extracomment>
        <translation>貼り付けた名称の %1 行目</translation>
    </message>
</context>
<context>
    <name>screeningpage::WordTable</name>
    <message>
        <source>How the words met</source>
        <extracomment>Accessible name of the table that compares two names word by word</extracomment>
        <translation>語の対応</translation>
    </message>
    <message>
        <source>Supplier</source>
        <extracomment>Column: words of the supplier&apos;s name</extracomment>
        <translation>取引先</translation>
    </message>
    <message>
        <source>Listed entity</source>
        <extracomment>Column: words of the listed entity&apos;s name</extracomment>
        <translation>掲載先</translation>
    </message>
    <message>
        <source>Met</source>
        <extracomment>Column: how two words met: the same, spelling ...</extracomment>
        <translation>対応</translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>Column: how much a word is worth</extracomment>
        <translation>重み</translation>
    </message>
    <message>
        <source>only here</source>
        <extracomment>How a word met none on the other side</extracomment>
        <translation>こちらのみ</translation>
    </message>
</context>
<context>
    <name>shell::About</name>
    <message>
        <source>unknown</source>
        <extracomment>In place of the licence of a component</extracomment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Its terms come with its own package.</source>
        <translation>条文はこのコンポーネント自身のパッケージに含まれています。</translation>
    </message>
    <message>
        <source>Components</source>
        <extracomment>What the program is made of</extracomment>
        <translation>コンポーネント</translation>
    </message>
    <message>
        <source>Component</source>
        <extracomment>Heads of columns</extracomment>
        <translation>コンポーネント</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Terms</source>
        <extracomment>The text of a licence</extracomment>
        <translation>条文</translation>
    </message>
    <message>
        <source>About Assay</source>
        <extracomment>Title of a window</extracomment>
        <translation>Assay について</translation>
    </message>
    <message>
        <source>Assay %1</source>
        <extracomment>%1 is the version</extracomment>
        <translation>Assay %1</translation>
    </message>
    <message>
        <source>A workbench for due diligence in supply chains: who is listed, under which law, since when, and by whose word.</source>
        <translation>サプライチェーンのデュー・ディリジェンスのための作業台です。誰が、どの法令により、いつから掲載されているかを、根拠とともに示します。</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>ライブラリー: %1</translation>
    </message>
    <message>
        <source>The facts come from public sources, each cited with it. They are no legal advice.</source>
        <translation>事実は公開資料によるもので、それぞれに出典を示しています。法的助言ではありません。</translation>
    </message>
    <message>
        <source>Assay is free software under the MIT licence. It uses Qt %1 under the GNU Lesser General Public License, version 3: Qt&apos;s libraries may be replaced by builds of your own.</source>
        <extracomment>%1 is the version of Qt</extracomment>
        <translation>Assay は MIT ライセンスの自由ソフトウェアです。Qt %1 を GNU 劣等一般公衆ライセンス (LGPL) 第 3 版に基づいて使用しており、Qt のライブラリーはご自身でビルドしたものに置き換えられます。</translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>Button, opens a window
----------
Title of a window</extracomment>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Assay is made of these components.</source>
        <translation>Assay は次のコンポーネントで構成されています。</translation>
    </message>
</context>
<context>
    <name>shell::Actions</name>
    <message>
        <source>Back</source>
        <extracomment>Action, in menu, tooltip and search</extracomment>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <extracomment>Action, in menu, tooltip and search</extracomment>
        <translation>進む</translation>
    </message>
    <message>
        <source>Search everything</source>
        <extracomment>Action, puts the cursor into the search field of the window</extracomment>
        <translation>すべてを検索</translation>
    </message>
    <message>
        <source>Filter this table</source>
        <extracomment>Action, puts the cursor into the filter bar of the page</extracomment>
        <translation>この表を絞り込む</translation>
    </message>
    <message>
        <source>Export ...</source>
        <extracomment>Action, writes the rows of the page to a file</extracomment>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Next pane</source>
        <extracomment>Action, moves the keyboard to the next part of the window</extracomment>
        <translation>次の区画</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <extracomment>Action, moves the keyboard to the part of the window before</extracomment>
        <translation>前の区画</translation>
    </message>
    <message>
        <source>Open another library ...</source>
        <extracomment>Menu item</extracomment>
        <translation>別のライブラリーを開く…</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <extracomment>Menu item: columns, widths and window back to how they were at first</extracomment>
        <translation>レイアウトを初期状態に戻す</translation>
    </message>
    <message>
        <source>Full screen</source>
        <extracomment>Menu item</extracomment>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Help and keyboard shortcuts</source>
        <extracomment>Menu item</extracomment>
        <translation>ヘルプとキー操作</translation>
    </message>
    <message>
        <source>About Assay</source>
        <extracomment>Menu item</extracomment>
        <translation>Assay について</translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>Action, opens the menu at the right end of the top bar</extracomment>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Menu item</extracomment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <extracomment>Action; %1 is the name of a page, such as Listings</extracomment>
        <translation>%1へ移動</translation>
    </message>
    <message>
        <source>Overview</source>
        <extracomment>Page</extracomment>
        <translation>概要</translation>
    </message>
    <message>
        <source>System theme</source>
        <extracomment>Menu item: the theme of the desktop</extracomment>
        <translation>システムのテーマ</translation>
    </message>
    <message>
        <source>Light theme</source>
        <extracomment>Menu item</extracomment>
        <translation>ライトテーマ</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <extracomment>Menu item</extracomment>
        <translation>ダークテーマ</translation>
    </message>
    <message>
        <source>System language</source>
        <extracomment>Menu item: the language of the desktop</extracomment>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Go</source>
        <extracomment>Menu</extracomment>
        <translation>移動</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>Menu</extracomment>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Menu</extracomment>
        <translation>言語</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <extracomment>Menu item, can be checked: more rows of a table on the screen</extracomment>
        <translation>行を詰めて表示</translation>
    </message>
</context>
<context>
    <name>shell::ErrorPage</name>
    <message>
        <source>This library cannot be opened</source>
        <extracomment>Title of the page shown when the library file cannot be opened</extracomment>
        <translation>このライブラリーを開けません</translation>
    </message>
    <message>
        <source>The file is left as it is. A new library starts from the facts that come with Assay, in a file of its own beside it.</source>
        <extracomment>Below the buttons of the page shown when the library file cannot be opened</extracomment>
        <translation>ファイルはそのまま残ります。新しいライブラリーは Assay に付属の事実から、隣の別のファイルに作られます。</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button</extracomment>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Choose another library ...</source>
        <extracomment>Button, opens a file dialog</extracomment>
        <translation>別のライブラリーを選ぶ…</translation>
    </message>
    <message>
        <source>Start a new library</source>
        <extracomment>Button, makes a new library file from the bundled facts</extracomment>
        <translation>新しいライブラリーを作る</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>Button; %1 is the name of a library file</extracomment>
        <translation>%1 を開く</translation>
    </message>
</context>
<context>
    <name>shell::Foot</name>
    <message>
        <source>Progress</source>
        <extracomment>Accessible name of the progress bar in the foot of the window</extracomment>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Date format of the foot, as QLocale takes it</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message numerus="yes">
        <source>Library of %1, %n edition(s)</source>
        <extracomment>Foot of the window: how fresh the library is, %1 a date, %n how many published lists are in it</extracomment>
        <translation>
            <numerusform>収録：%1、%n版</numerusform>
        </translation>
    </message>
    <message>
        <source>Every fact cites its source</source>
        <extracomment>Foot of the window</extracomment>
        <translation>すべての事実に出典あり</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>Foot of the window: nothing is going on</extracomment>
        <translation>準備完了</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>Foot of the window: %1 is the work being shown, %n how many others are running</extracomment>
        <translation>
            <numerusform>%1、ほか%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::Help</name>
    <message>
        <source>Close</source>
        <extracomment>Button</extracomment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Assay help</source>
        <extracomment>Title of a window</extracomment>
        <translation>Assay ヘルプ</translation>
    </message>
</context>
<context>
    <name>shell::LibraryFiles</name>
    <message>
        <source>Open a library</source>
        <extracomment>Title of a file dialog</extracomment>
        <translation>ライブラリーを開く</translation>
    </message>
    <message>
        <source>Libraries (*.assay *.sqlite);;All files (*)</source>
        <extracomment>File dialog: the kinds of files offered</extracomment>
        <translation>ライブラリー (*.assay *.sqlite);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>shell::MainWindow</name>
    <message>
        <source>Reading %1</source>
        <extracomment>Foot of the window, while a table is read; %1 is its name</extracomment>
        <translation>%1を読み込み中</translation>
    </message>
    <message>
        <source>%1 - Assay</source>
        <extracomment>Title of the window; %1 is the name of a page</extracomment>
        <translation>%1 - Assay</translation>
    </message>
    <message>
        <source>The language changes when Assay is started the next time.</source>
        <translation>言語は次に Assay を起動したときに切り替わります。</translation>
    </message>
    <message>
        <source>Columns, widths and window are as they were at first.</source>
        <translation>列、幅、ウィンドウを初期状態に戻しました。</translation>
    </message>
</context>
<context>
    <name>shell::Navigation</name>
    <message>
        <source>Pages</source>
        <extracomment>Accessible name of the list of pages</extracomment>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Overview</source>
        <extracomment>Page</extracomment>
        <translation>概要</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip: name of a page and the keys that open it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <extracomment>Accessible text: name of a table and the number of its rows</extracomment>
        <translation>
            <numerusform>%1、%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>My work</source>
        <extracomment>Heading in the list of pages, above the pages of the analyst&apos;s own work</extracomment>
        <translation>作業</translation>
    </message>
</context>
<context>
    <name>shell::Platform</name>
    <message>
        <source>File</source>
        <extracomment>Menu in the bar at the top of the screen</extracomment>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>Menu in the bar at the top of the screen</extracomment>
        <translation>表示</translation>
    </message>
    <message>
        <source>Go</source>
        <extracomment>Menu in the bar at the top of the screen</extracomment>
        <translation>移動</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>Menu in the bar at the top of the screen</extracomment>
        <translation>ヘルプ</translation>
    </message>
</context>
<context>
    <name>shell::Screenshot</name>
    <message>
        <source>the page was not complete after two minutes</source>
        <translation>2分たってもページが完成しませんでした</translation>
    </message>
    <message>
        <source>there is no page “%1”</source>
        <translation>ページ「%1」はありません</translation>
    </message>
    <message>
        <source>this page has no filter and no records</source>
        <translation>このページに絞り込みとレコードはありません</translation>
    </message>
    <message>
        <source>there is no record “%1”</source>
        <translation>レコード「%1」はありません</translation>
    </message>
    <message>
        <source>the picture cannot be written: %1</source>
        <translation>画像を書き込めません: %1</translation>
    </message>
    <message>
        <source>Choose a folder that can be written to.</source>
        <translation>書き込めるフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>shell::SearchEverything</name>
    <message>
        <source>Nothing holds all of these words. Fewer or shorter words find more.</source>
        <translation>これらの語をすべて含むものはありません。語を減らすか短くすると、見つかりやすくなります。</translation>
    </message>
</context>
<context>
    <name>shell::SearchField</name>
    <message>
        <source>Search everything</source>
        <extracomment>Placeholder and accessible name of the field at the top of the window</extracomment>
        <translation>すべてを検索</translation>
    </message>
</context>
<context>
    <name>shell::SearchPopup</name>
    <message>
        <source>Search results</source>
        <extracomment>Accessible name of the list under the search field</extracomment>
        <translation>検索結果</translation>
    </message>
</context>
<context>
    <name>shell::SearchResults</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Search result: %1 the column that holds the words, %2 the text around them</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pages and actions</source>
        <extracomment>Heading in the search results</extracomment>
        <translation>ページと操作</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Accessible text of a search result: title and where the words were found</extracomment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>shell::TopBar</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip: what a button does and the keys that do the same</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <extracomment>Button that writes rows to a file. Its text says how many</extracomment>
        <translation>
            <numerusform>%Ln行を書き出し</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>Button that writes rows to a file, where there are none</extracomment>
        <translation>書き出し</translation>
    </message>
</context>
<context>
    <name>shell::WorkPages</name>
    <message>
        <source>Screening</source>
        <extracomment>Page: where suppliers are screened against lists</extracomment>
        <translation>スクリーニング</translation>
    </message>
    <message>
        <source>Update</source>
        <extracomment>Page: where lists are imported and editions compared</extracomment>
        <translation>更新</translation>
    </message>
    <message>
        <source>Notes and tags</source>
        <extracomment>Page: records that the reader wrote notes about, or gave tags to</extracomment>
        <translation>メモとタグ</translation>
    </message>
    <message>
        <source>Saved views</source>
        <extracomment>Page: filters that the reader keeps under a name</extracomment>
        <translation>保存したビュー</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>The library cannot be backed up: %1</source>
        <translation>ライブラリーの控えを作れません: %1</translation>
    </message>
    <message>
        <source>Check the rights and the space left beside the library</source>
        <translation>ライブラリーのあるフォルダーの権限と空き容量を確認してください</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>フォルダーを作れません</translation>
    </message>
    <message>
        <source>a file of this name is there</source>
        <translation>同名のファイルがあります</translation>
    </message>
    <message>
        <source>The library cannot be made: %1</source>
        <translation>ライブラリーを作れません: %1</translation>
    </message>
    <message>
        <source>Check the rights and the space left there, or name another place with --library</source>
        <translation>その場所の権限と空き容量を確認するか、--library で別の場所を指定してください</translation>
    </message>
    <message>
        <source>This build of Assay holds no library</source>
        <translation>この Assay にはライブラリーが含まれていません</translation>
    </message>
    <message>
        <source>Install Assay again</source>
        <translation>Assay を再インストールしてください</translation>
    </message>
    <message>
        <source>Move the file away, so that a new one is made, or put a backup copy in its place</source>
        <translation>ファイルを別の場所に移して新しく作らせるか、控えで置き換えてください</translation>
    </message>
    <message>
        <source>Name a library that Assay made</source>
        <translation>Assay が作ったライブラリーを指定してください</translation>
    </message>
    <message>
        <source>The library was made by a newer Assay (schema %1, this one knows %2)</source>
        <translation>ライブラリーは新しい Assay で作られています（スキーマ %1、この版は %2 まで対応）</translation>
    </message>
    <message>
        <source>Install the newer Assay</source>
        <translation>新しい Assay をインストールしてください</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>Check the path</source>
        <translation>パスを確認してください</translation>
    </message>
    <message>
        <source>This is a folder, not a library</source>
        <translation>これはライブラリーではなくフォルダーです</translation>
    </message>
    <message>
        <source>Name the file inside it</source>
        <translation>その中のファイルを指定してください</translation>
    </message>
    <message>
        <source>This is not a plain file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>Name a library file</source>
        <translation>ライブラリーのファイルを指定してください</translation>
    </message>
    <message>
        <source>The library cannot be read (%1)</source>
        <translation>ライブラリーを読み込めません（%1）</translation>
    </message>
    <message>
        <source>Give yourself the right to read the file</source>
        <translation>ファイルの読み取り権限を設定してください</translation>
    </message>
    <message>
        <source>The library is damaged: the file ends inside its header</source>
        <translation>ライブラリーが壊れています: ファイルがヘッダーの途中で終わっています</translation>
    </message>
    <message>
        <source>This is not a library: it is no SQLite file</source>
        <translation>これはライブラリーではありません: SQLite ファイルではありません</translation>
    </message>
    <message>
        <source>This SQLite file is not a library of Assay</source>
        <translation>この SQLite ファイルは Assay のライブラリーではありません</translation>
    </message>
    <message>
        <source>The library is damaged: a part of the file is missing</source>
        <translation>ライブラリーが壊れています: ファイルの一部がありません</translation>
    </message>
    <message>
        <source>The library is damaged: it has no schema version</source>
        <translation>ライブラリーが壊れています: スキーマの版がありません</translation>
    </message>
    <message>
        <source>The library is damaged: %1</source>
        <translation>ライブラリーが壊れています: %1</translation>
    </message>
    <message>
        <source>The library may only be read</source>
        <translation>ライブラリーは読み取り専用です</translation>
    </message>
    <message>
        <source>Give yourself the right to write to the file and its folder, or copy it to a place of your own</source>
        <translation>ファイルとそのフォルダーの書き込み権限を設定するか、自分の場所に写してください</translation>
    </message>
    <message>
        <source>Writing to the library was cut short</source>
        <translation>ライブラリーへの書き込みが途中で止まっています</translation>
    </message>
    <message>
        <source>Open it once in the window, which puts it right</source>
        <translation>ウィンドウで一度開いてください。修復されます</translation>
    </message>
    <message>
        <source>The program&apos;s own schema file %1 cannot be read</source>
        <translation>プログラムのスキーマファイル %1 を読み込めません</translation>
    </message>
    <message>
        <source>The library cannot be brought to version %1 (%2): %3</source>
        <translation>ライブラリーを版 %1 に移行できません（%2）: %3</translation>
    </message>
    <message>
        <source>The library holds something that Assay did not make: %1</source>
        <translation>ライブラリーに Assay が作ったものでない要素があります: %1</translation>
    </message>
    <message>
        <source>The library is not built as expected: %1</source>
        <translation>ライブラリーの構造が想定と異なります: %1</translation>
    </message>
    <message>
        <source>The library lacks a part: %1</source>
        <translation>ライブラリーに足りない部分があります: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセルしました</translation>
    </message>
    <message>
        <source>Use only libraries that Assay made. Move the file away, so that a new one is made, or put a backup copy in its place</source>
        <translation>Assay が作ったライブラリーだけを使ってください。ファイルを別の場所に移して新しく作らせるか、控えで置き換えてください</translation>
    </message>
    <message>
        <source>The library is in use by another program</source>
        <translation>ライブラリーは別のプログラムが使用中です</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it, and try again</source>
        <translation>終わるのを待つか、そのプログラムを閉じてから、もう一度試してください</translation>
    </message>
    <message>
        <source>The library is damaged (%1)</source>
        <translation>ライブラリーが壊れています（%1）</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>Free some space and try again</source>
        <translation>空き容量を増やしてから、もう一度試してください</translation>
    </message>
    <message>
        <source>The library may not be written to (%1)</source>
        <translation>ライブラリーに書き込めません（%1）</translation>
    </message>
    <message>
        <source>Give yourself the right to write to the file and its folder</source>
        <translation>ファイルとそのフォルダーの書き込み権限を設定してください</translation>
    </message>
    <message>
        <source>The library cannot be opened (%1)</source>
        <translation>ライブラリーを開けません（%1）</translation>
    </message>
    <message>
        <source>Check the rights of the file and its folder</source>
        <translation>ファイルとそのフォルダーの権限を確認してください</translation>
    </message>
    <message>
        <source>The library cannot be read or written (%1)</source>
        <translation>ライブラリーを読み書きできません（%1）</translation>
    </message>
    <message>
        <source>Check the disk and the space left on it</source>
        <translation>ディスクとその空き容量を確認してください</translation>
    </message>
    <message>
        <source>The library refuses a request (%1)</source>
        <translation>ライブラリーが要求を受け付けません（%1）</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>フォルダー %1 を作れません</translation>
    </message>
    <message>
        <source>it cannot be given its name</source>
        <translation>ファイル名を付けられません</translation>
    </message>
    <message>
        <source>PostgreSQL libraries are not supported by this build</source>
        <translation>この版は PostgreSQL のライブラリーに対応していません</translation>
    </message>
    <message>
        <source>The library was made by an older Assay</source>
        <translation>ライブラリーは古い Assay で作られています</translation>
    </message>
    <message>
        <source>Open it once in the window, which brings it up to date after a backup copy</source>
        <translation>ウィンドウで一度開いてください。控えを作ってから移行します</translation>
    </message>
    <message>
        <source>The program&apos;s schema files do not count from 1: %1</source>
        <translation>プログラムのスキーマファイルの番号が 1 からの連番ではありません: %1</translation>
    </message>
    <message>
        <source>The program&apos;s schema files are missing</source>
        <translation>プログラムのスキーマファイルがありません</translation>
    </message>
    <message>
        <source>The library was changed meanwhile</source>
        <translation>その間にライブラリーが変更されました</translation>
    </message>
    <message>
        <source>Look at what would change now, and import then</source>
        <translation>現時点での変更内容を確かめてから取り込んでください</translation>
    </message>
    <message>
        <source>The id is that of line %1 already</source>
        <translation>この ID は %1 行目ですでに使われています</translation>
    </message>
    <message>
        <source>The row repeats line %1</source>
        <translation>この行は %1 行目の繰り返しです</translation>
    </message>
    <message>
        <source>There is no dataset “%1”</source>
        <translation>データセット「%1」はありません</translation>
    </message>
    <message>
        <source>“assay editions” tells which there are</source>
        <translation>どれがあるかは assay editions で確かめられます</translation>
    </message>
    <message>
        <source>There is no edition “%1” of %2</source>
        <translation>%2 に版「%1」はありません</translation>
    </message>
    <message>
        <source>There is no edition before %1</source>
        <translation>%1 より前の版はありません</translation>
    </message>
    <message>
        <source>Import a newer one first</source>
        <translation>先に新しい版を取り込んでください</translation>
    </message>
    <message>
        <source>The input holds no list</source>
        <translation>入力にリストが見つかりません</translation>
    </message>
    <message>
        <source>Check that it is the right file</source>
        <translation>正しいファイルかどうかを確かめてください</translation>
    </message>
    <message>
        <source>The dataset %1 belongs to the table %2, not to %3</source>
        <translation>データセット %1 は表 %2 のもので、%3 のものではありません</translation>
    </message>
    <message>
        <source>Name another dataset</source>
        <translation>別のデータセット名を指定してください</translation>
    </message>
    <message>
        <source>The input holds no rows</source>
        <translation>入力に行がありません</translation>
    </message>
    <message>
        <source>Look at the rejected rows, and at the mapping</source>
        <translation>取り込めなかった行と対応付けを確かめてください</translation>
    </message>
    <message>
        <source>The id %1 is taken meanwhile</source>
        <translation>その間に ID %1 が使われました</translation>
    </message>
    <message>
        <source>Roll the dataset that has it back first</source>
        <translation>先にそれを持つデータセットを元に戻してください</translation>
    </message>
    <message>
        <source>%1 is as it came with the program</source>
        <translation>%1 はプログラムに付属のままです</translation>
    </message>
    <message>
        <source>Nothing was imported that could be rolled back</source>
        <translation>元に戻せる取り込みはありません</translation>
    </message>
    <message>
        <source>Imported are: %1</source>
        <translation>取り込まれているもの：%1</translation>
    </message>
    <message>
        <source>What is read cannot be kept aside (%1)</source>
        <translation>読み取った内容を一時的に保存できません（%1）</translation>
    </message>
    <message>
        <source>Make room in %1 and try again</source>
        <translation>%1 に空きを作ってから、もう一度お試しください</translation>
    </message>
    <message>
        <source>No list can be imported into “%1”</source>
        <translation>「%1」にはリストを取り込めません</translation>
    </message>
    <message>
        <source>Import into one of %1</source>
        <translation>次のいずれかに取り込んでください：%1</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of a dataset</source>
        <translation>「%1」はデータセットの ID にできません</translation>
    </message>
    <message>
        <source>Use small letters, digits and hyphens, such as my-list</source>
        <translation>my-list のように、英小文字・数字・ハイフンを使ってください</translation>
    </message>
    <message>
        <source>The column “%1” of %2 cannot be imported</source>
        <translation>%2 の列「%1」には取り込めません</translation>
    </message>
    <message>
        <source>Leave it out of the mapping</source>
        <translation>対応付けから外してください</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation>「%1」は true でも false でもありません</translation>
    </message>
    <message>
        <source>“%1” is not a date; write it as 2023, 2023-05 or 2023-05-18</source>
        <translation>「%1」は日付ではありません。2023、2023-05、2023-05-18 のように書いてください</translation>
    </message>
    <message>
        <source>The row is longer than %1 MB</source>
        <translation>行が %1 MB を超えています</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>名称がありません</translation>
    </message>
    <message>
        <source>None of its rows could be taken</source>
        <translation>どの行も取り込めませんでした</translation>
    </message>
    <message>
        <source>The screening record is not as it was written</source>
        <translation>照合の記録が書き込まれた時のままではありません</translation>
    </message>
    <message>
        <source>See assay audit verify, and put a backup copy of the library in its place</source>
        <translation>assay audit verify で確かめ、ライブラリーをバックアップの写しに置き換えてください</translation>
    </message>
    <message>
        <source>There is no such supplier list</source>
        <translation>そのような取引先リストはありません</translation>
    </message>
    <message>
        <source>Choose one of the lists that are kept</source>
        <translation>保存されているリストから選んでください</translation>
    </message>
    <message>
        <source>The view has no name</source>
        <translation>ビューに名前がありません</translation>
    </message>
    <message>
        <source>Give it one</source>
        <translation>名前を付けてください</translation>
    </message>
    <message>
        <source>There is no table “%1”</source>
        <translation>「%1」という表はありません</translation>
    </message>
    <message>
        <source>There is a view “%1” already</source>
        <translation>「%1」というビューは既にあります</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>別の名前を選んでください</translation>
    </message>
</context>
<context>
    <name>workflows</name>
    <message>
        <source>This is the library itself</source>
        <translation>これはライブラリー自身です</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The selection is of another state of the library</source>
        <translation>選択はライブラリーの別の状態に対するものです</translation>
    </message>
    <message>
        <source>Select the rows anew.</source>
        <translation>行を選び直してください。</translation>
    </message>
    <message>
        <source>“%1” cannot part the fields of a file</source>
        <translation>「%1」はファイルの区切り文字に使えません</translation>
    </message>
    <message>
        <source>Use a comma, a semicolon, a tab or a bar.</source>
        <translation>コンマ、セミコロン、タブ、縦棒のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>There is no column “%1” in %2</source>
        <translation>%2 に列「%1」はありません</translation>
    </message>
    <message>
        <source>The values of “%1” are not counted</source>
        <translation>「%1」の値は件数の対象ではありません</translation>
    </message>
    <message>
        <source>There is no table “%1”</source>
        <translation>表「%1」はありません</translation>
    </message>
    <message>
        <source>There is no folder “%1”</source>
        <translation>フォルダー「%1」はありません</translation>
    </message>
    <message>
        <source>Create the folder, or choose a file in another one.</source>
        <translation>フォルダーを作るか、別のフォルダーのファイルを選んでください。</translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder</source>
        <translation>「%1」はフォルダーではなくファイルです</translation>
    </message>
    <message>
        <source>Choose a file in a folder.</source>
        <translation>フォルダー内のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be written</source>
        <translation>フォルダー「%1」に書き込めません</translation>
    </message>
    <message>
        <source>Choose a folder of your own, or ask its owner for the right to write.</source>
        <translation>自分のフォルダーを選ぶか、所有者に書き込みの権限を求めてください。</translation>
    </message>
    <message>
        <source>This is no name for a file</source>
        <translation>ファイル名として使えません</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>ファイルを指定してください。</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>これはフォルダーです</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>その中のファイルを指定してください。</translation>
    </message>
    <message>
        <source>This is not an ordinary file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>Name an ordinary file.</source>
        <translation>通常のファイルを指定してください。</translation>
    </message>
    <message>
        <source>A file of this name exists already</source>
        <translation>同名のファイルが既にあります</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting (--overwrite).</source>
        <translation>別の名前を選ぶか、上書きを許可してください（--overwrite）。</translation>
    </message>
    <message>
        <source>The file is write-protected</source>
        <translation>ファイルは書き込み禁止です</translation>
    </message>
    <message>
        <source>Choose another name, or take the protection away.</source>
        <translation>別の名前を選ぶか、書き込み禁止を解除してください。</translation>
    </message>
    <message>
        <source>The file could not be written (%1)</source>
        <translation>ファイルを書き込めませんでした（%1）</translation>
    </message>
    <message>
        <source>Make room or choose another place; what was there before is unchanged.</source>
        <translation>空き容量を増やすか、別の場所を選んでください。元の内容は変わっていません。</translation>
    </message>
    <message>
        <source>%1 rows are too many for an Excel workbook, which holds %2</source>
        <translation>%1 行は Excel ブックには多すぎます。入るのは %2 行までです</translation>
    </message>
    <message>
        <source>Narrow the filter, or export as CSV or JSON.</source>
        <translation>条件を絞るか、CSV または JSON で書き出してください。</translation>
    </message>
    <message>
        <source>There is no format “%1”</source>
        <translation>形式「%1」はありません</translation>
    </message>
    <message>
        <source>It is one of %1</source>
        <translation>次のいずれかを指定してください：%1</translation>
    </message>
    <message>
        <source>What its columns mean is not known</source>
        <translation>列の意味が分かりません</translation>
    </message>
    <message>
        <source>Name a mapping, which says which column is which</source>
        <translation>どの列が何に当たるかを示す対応付けを指定してください</translation>
    </message>
    <message>
        <source>“%1” is not a date</source>
        <translation>「%1」は日付ではありません</translation>
    </message>
    <message>
        <source>Write it as 2023, 2023-05 or 2023-05-18</source>
        <translation>2023、2023-05、2023-05-18 のように書いてください</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>項目%1</translation>
    </message>
    <message>
        <source>Entry %1 (%2)</source>
        <translation>項目%1（%2）</translation>
    </message>
    <message>
        <source>%1 is not as it was written</source>
        <translation>%1は書き込まれた時のままではありません</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1がありません</translation>
    </message>
    <message>
        <source>%1 does not stand where it was written</source>
        <translation>%1は書き込まれた位置にありません</translation>
    </message>
    <message>
        <source>%1 and what came after it are missing from the end</source>
        <translation>%1以降が末尾から失われています</translation>
    </message>
    <message>
        <source>%1 was not written by Assay</source>
        <translation>%1はAssayが書いたものではありません</translation>
    </message>
    <message>
        <source>The library’s note of where the record ends is missing or unreadable</source>
        <translation>記録の末尾についてのライブラリの控えがないか、読めません</translation>
    </message>
    <message>
        <source>Everything before it is whole. Compare with a backup copy of the library.</source>
        <translation>それより前はすべて完全です。ライブラリの控えと比べてください。</translation>
    </message>
    <message>
        <source>met by: %1</source>
        <translation>一致した名称：%1</translation>
    </message>
    <message>
        <source>match</source>
        <extracomment>What was decided about a supplier and a listed entity</extracomment>
        <translation>一致</translation>
    </message>
    <message>
        <source>not a match</source>
        <extracomment>What was decided about a supplier and a listed entity</extracomment>
        <translation>不一致</translation>
    </message>
    <message>
        <source>unsure</source>
        <extracomment>What was decided about a supplier and a listed entity</extracomment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Screened by</source>
        <translation>照合者</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <extracomment>When something was done</extracomment>
        <translation>日時（UTC）</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Method of comparing names, version</source>
        <translation>名称比較の方法の版</translation>
    </message>
    <message>
        <source>Threshold: candidates have at least this score</source>
        <translation>しきい値：候補の点数の下限</translation>
    </message>
    <message>
        <source>Supplier list</source>
        <translation>取引先リスト</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>ファイルのSHA-256</translation>
    </message>
    <message>
        <source>Lists screened against</source>
        <translation>照合したリスト</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>How</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Editions of the lists</source>
        <translation>リストの版</translation>
    </message>
    <message>
        <source>List</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>基準日</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Suppliers screened</source>
        <translation>照合した取引先</translation>
    </message>
    <message>
        <source>with at least one candidate</source>
        <translation>うち候補がある取引先</translation>
    </message>
    <message>
        <source>without candidate</source>
        <translation>うち候補がない取引先</translation>
    </message>
    <message>
        <source>whose name cannot be screened</source>
        <translation>うち名称を照合できない取引先</translation>
    </message>
    <message>
        <source>Rows of the file that could not be read</source>
        <translation>読み取れなかったファイルの行</translation>
    </message>
    <message>
        <source>Candidates decided in this run</source>
        <translation>この実行で判断した候補</translation>
    </message>
    <message>
        <source>Candidates not decided in this run</source>
        <translation>この実行で判断していない候補</translation>
    </message>
    <message>
        <source>%1, %2, entry %3</source>
        <extracomment>Who decided, when, and the number of the entry in the record</extracomment>
        <translation>%1、%2、項目%3</translation>
    </message>
    <message>
        <source>decided in run %1; the sides are the same: %2</source>
        <translation>実行%1で判断済み。双方とも変更なし：%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>なし。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>取引先</translation>
    </message>
    <message>
        <source>Listed entity</source>
        <translation>掲載された事業体</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Earlier decision</source>
        <translation>以前の判断</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>実行%1：%2</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Each supplier’s name is compared word by word with every listed name, alias and native name. A word counts by how rare it is; words that many firms have in their names count little. A score of 1 means that both names are the same once spelling variants are made one. Country and place put candidates in order and never hide one.</source>
        <translation>各取引先の名称を、掲載されたすべての名称・別名・現地語名と語ごとに比べます。語の重みは珍しさで決まり、多くの企業名に使われる語はほとんど数えません。点数1は、表記の違いをそろえると両者が同じであることを意味します。国と所在地は候補の順序を決めるだけで、候補を隠すことはありません。</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Candidates without a decision in this run</source>
        <translation>この実行で判断していない候補の一覧</translation>
    </message>
    <message>
        <source>Suppliers without candidate</source>
        <translation>候補のない取引先</translation>
    </message>
    <message>
        <source>Suppliers whose name cannot be screened</source>
        <translation>名称を照合できない取引先</translation>
    </message>
    <message>
        <source>Decisions taken back</source>
        <translation>取り消した判断</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>takes back entry</source>
        <translation>取り消した項目</translation>
    </message>
    <message>
        <source>by</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>The record is NOT whole: %1.</source>
        <translation>記録は完全ではありません：%1。</translation>
    </message>
    <message>
        <source>The record was whole when this report was made: no entry was changed, removed or reordered.</source>
        <translation>この報告書の作成時、記録は完全でした。変更・削除・入れ替えのあった項目はありません。</translation>
    </message>
    <message>
        <source>Entries: %1. Hash of the last one: %2</source>
        <translation>項目数：%1。最後の項目のハッシュ：%2</translation>
    </message>
    <message>
        <source>Each entry holds the hash of the one before it. Keep the last hash with this report: as long as the record holds it, nothing of what is printed here was changed. The hash of an entry is the SHA-256 of these lines, each ended by a line feed: “assay record 1”, the entry’s number, its kind, the number of its run, the hash of the entry before it (64 zeros for the first), its content. All of them are in the CSV export of the record.</source>
        <translation>各項目は一つ前の項目のハッシュを含みます。最後のハッシュをこの報告書とともに保管してください。記録にそのハッシュがある限り、ここに印刷した内容は変更されていません。項目のハッシュは、改行（LF）で終わる次の各行のSHA-256です：「assay record 1」、項目の番号、種類、実行の番号、一つ前の項目のハッシュ（最初の項目では0が64個）、内容。いずれも記録のCSV書き出しに含まれます。</translation>
    </message>
    <message>
        <source>Screening record</source>
        <translation>照合記録</translation>
    </message>
    <message>
        <source>Made by %1 at %2 (UTC).</source>
        <translation>%1により%2（UTC）に作成。</translation>
    </message>
    <message>
        <source>Nothing has been screened and recorded yet.</source>
        <translation>照合の記録はまだありません。</translation>
    </message>
    <message>
        <source>The record has no such entry: %1</source>
        <translation>記録にその項目はありません：%1</translation>
    </message>
    <message>
        <source>Read the run again.</source>
        <translation>実行をもう一度読み込んでください。</translation>
    </message>
    <message>
        <source>A decision needs a reason</source>
        <translation>判断には理由が必要です</translation>
    </message>
    <message>
        <source>Say in a few words what it rests on.</source>
        <translation>根拠を短く書いてください。</translation>
    </message>
    <message>
        <source>The library holds no listings to screen against</source>
        <translation>照合の対象となる掲載項目がライブラリにありません</translation>
    </message>
    <message>
        <source>Import a list first, or use the library that came with Assay.</source>
        <translation>先にリストを取り込むか、Assayに付属のライブラリを使ってください。</translation>
    </message>
    <message>
        <source>There is no list “%1” in the library</source>
        <translation>ライブラリに「%1」というリストはありません</translation>
    </message>
    <message>
        <source>The lists are: %1.</source>
        <translation>リスト：%1。</translation>
    </message>
    <message>
        <source>There is no such supplier list</source>
        <translation>その取引先リストはありません</translation>
    </message>
    <message>
        <source>Choose one of the lists that are kept.</source>
        <translation>保存されているリストから選んでください。</translation>
    </message>
    <message>
        <source>%1 is no threshold</source>
        <translation>%1はしきい値になりません</translation>
    </message>
    <message>
        <source>Give a number from %1 to 1, such as %2.</source>
        <translation>%1から1までの数値（例：%2）を指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n character(s) of the name were looked at.</source>
        <translation>
            <numerusform>名称の最初の%n文字だけを調べました。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the supplier list itself</source>
        <translation>これは取引先リストそのものです</translation>
    </message>
    <message>
        <source>There is no column “%1”</source>
        <translation>「%1」という列はありません</translation>
    </message>
    <message>
        <source>The columns are: %1.</source>
        <translation>列：%1。</translation>
    </message>
    <message>
        <source>Name it with --name-column. The columns are: %1.</source>
        <translation>--name-column で指定してください。列：%1。</translation>
    </message>
    <message>
        <source>No column looks as if it held the suppliers’ names</source>
        <translation>取引先の名称らしい列がありません</translation>
    </message>
    <message>
        <source>Several columns look as if they held the suppliers’ names</source>
        <translation>取引先の名称らしい列が複数あります</translation>
    </message>
    <message numerus="yes">
        <source>The list is longer than %n supplier(s)</source>
        <translation>
            <numerusform>リストの取引先が%n件を超えています</numerusform>
        </translation>
    </message>
    <message>
        <source>Part it into several files.</source>
        <translation>複数のファイルに分けてください。</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2行</translation>
    </message>
    <message>
        <source>%1 of %2 lines of 2022</source>
        <translation>2022年版 %1 / %2行</translation>
    </message>
    <message>
        <source>%1 of %2 additions of 2024</source>
        <translation>2024年版の追加 %1 / %2件</translation>
    </message>
    <message>
        <source>%1 of %2 removals of 2024</source>
        <translation>2024年版の削除 %1 / %2件</translation>
    </message>
    <message>
        <source>%1 of %2 records by December 2025</source>
        <translation>2025年12月までの記録 %1 / %2件</translation>
    </message>
    <message>
        <source>%1 of %2 orders in force</source>
        <translation>有効な命令 %1 / %2件</translation>
    </message>
    <message>
        <source>%1 of %2 findings in force</source>
        <translation>有効な認定 %1 / %2件</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>審査要請 %1 / %2件</translation>
    </message>
    <message>
        <source>%1 of %2 panels requested</source>
        <translation>パネル要請 %1 / %2件</translation>
    </message>
    <message>
        <source>%1 of %2 courses of remediation</source>
        <translation>是正計画 %1 / %2件</translation>
    </message>
    <message>
        <source>%1 of %2 countries</source>
        <translation>%1 / %2か国・地域</translation>
    </message>
    <message>
        <source>%1 of %2 members of the EU</source>
        <translation>EU加盟国 %1 / %2か国</translation>
    </message>
    <message>
        <source>%1 of %2 parties to the USMCA</source>
        <translation>USMCA締約国 %1 / %2か国</translation>
    </message>
    <message>
        <source>%1 of %2 members of the OECD</source>
        <translation>OECD加盟国 %1 / %2か国</translation>
    </message>
    <message>
        <source>%1 of %2 members of the ILO</source>
        <translation>ILO加盟国 %1 / %2か国</translation>
    </message>
    <message>
        <source>%1 of %2 ratifications of Convention 182</source>
        <translation>第182号条約の批准 %1 / %2か国</translation>
    </message>
    <message>
        <source>%1 of %2 ratifications of Convention 105 in force</source>
        <translation>第105号条約の有効な批准 %1 / %2か国</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <extracomment>How complete an edition is: %3 is what is counted, in the edition&apos;s own words</extracomment>
        <translation>%3 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>メモ %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation>タグ：%1</translation>
    </message>
    <message>
        <source>%1 goes (%2).</source>
        <extracomment>%1 is a record, %2 what the user has written about it: &quot;2 notes, tagged urgent&quot;</extracomment>
        <translation>%1 が削除されます（%2）。</translation>
    </message>
    <message>
        <source>%1 changes (%2).</source>
        <extracomment>%1 is a record, %2 what the user has written about it: &quot;2 notes, tagged urgent&quot;</extracomment>
        <translation>%1 が変わります（%2）。</translation>
    </message>
    <message>
        <source>Saved view %1: %2 of its rows change, %3 go.</source>
        <extracomment>%1 is the name of a saved view, %2 and %3 are numbers of rows</extracomment>
        <translation>保存済みビュー「%1」：%2 行が変わり、%3 行が削除されます。</translation>
    </message>
    <message>
        <source>Supplier list %1: %2 met %3, which goes (%4).</source>
        <translation>取引先リスト「%1」：%2 の候補 %3 が削除されます（%4）。</translation>
    </message>
    <message>
        <source>Supplier list %1: %2 met %3, which changes (%4).</source>
        <extracomment>%1 is a supplier list, %2 a supplier, %3 the listing it met, %4 what was decided about the two</extracomment>
        <translation>取引先リスト「%1」：%2 の候補 %3 が変わります（%4）。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <extracomment>Behind a list of which only the beginning is shown</extracomment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is neither text nor an Excel workbook (.xlsx)</source>
        <translation>テキストでも Excel ブック（.xlsx）でもないファイルです</translation>
    </message>
    <message>
        <source>Save the supplier list as CSV or .xlsx and choose that file.</source>
        <translation>取引先リストを CSV または .xlsx で保存し、そのファイルを選んでください。</translation>
    </message>
</context>
</TS>
