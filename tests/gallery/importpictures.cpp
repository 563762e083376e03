#include "tests/gui/shellwindow.h"
#include "ui/shell/themes.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QTableWidget>
#include <QTextStream>

using namespace Qt::StringLiterals;

/// Pictures of an import at each of its steps, which `assay screenshot` cannot reach: preview, progress, plan with
/// rejected rows and what it touches, done, comparison.
class ImportPictures
{
public:
    ImportPictures(const QString &folder, const QString &locale, const QString &theme)
        : m_desk(locale)
        , m_folder(folder)
        , m_mark(QString(locale + u'-' + theme))
    {
    }

    void draw()
    {
        m_desk.open();
        m_desk.window->resize(1440, 900);
        QTest::keyClick(m_desk.window.get(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        const QByteArray head = "Nr;Lieferant;Land;Datum\n";
        choose(write(u"suppliers-2025.csv"_s, head + "1;Alpha Werke;DE;2024-05-01\n2;Beta Textil;CN;2023\n"
                                                     "3;Gamma Handel;JP;2022-10\n"));
        keep(u"import-1-preview"_s);
        plan();
        press("importNow");
        wait("showImported");
        keep(u"import-4-done"_s);
        press("backToImport");
        choose(write(u"suppliers-2026.csv"_s, head + "2;Beta Textil GmbH;CN;2023\n3;Gamma Handel;JP;2022-10\n"
                                                     "4;Delta Stahl;TR;2025-02-30\n5;;TR;2025\n6;Epsilon;FR;2026-01\n"
                                                     "6;Epsilon again;FR;2026-01\n"));
        plan();
        keep(u"import-3-plan-with-rejected"_s);
        press("importNow");
        wait("showImported");
        press("backToImport");
        auto *editions = m_desk.find<QTableWidget>("editions");
        QTRY_COMPARE(editions->findItems(u"suppliers@"_s, Qt::MatchStartsWith).size() >= 2, true);
        keep(u"import-6-editions"_s);
        compare(*editions);
        drawProgress(head);
    }

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_desk.folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    void choose(const QString &path) const
    {
        wait("importSetup");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QWidget *target = m_desk.find<QAbstractScrollArea>("importSetup")->viewport();
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
        wait("importDataset");
        QTRY_VERIFY(m_desk.find<QTableWidget>("importPreview")->rowCount() > 0);
        m_desk.find<QLineEdit>("importDataset")->setText(u"suppliers"_s);
    }
    void wait(const char *name) const { QTRY_VERIFY2_WITH_TIMEOUT(m_desk.find(name), name, 60'000); }
    void press(const char *name) const
    {
        wait(name);
        m_desk.find<QAbstractButton>(name)->click();
    }
    void plan() const
    {
        press("planImport");
        wait("importNow");
        QTRY_VERIFY(m_desk.rowsShown() > 0);
    }
    void compare(QTableWidget &editions) const
    {
        const auto found = editions.findItems(u"suppliers@"_s, Qt::MatchStartsWith);
        editions.clearSelection();
        for (const QTableWidgetItem *item : found)
            for (int column = 0; column < editions.columnCount(); ++column)
                editions.item(item->row(), column)->setSelected(true);
        press("compareEdition");
        QTRY_VERIFY(m_desk.rowsShown() > 0);
        keep(u"import-5-comparison"_s);
        press("backToImport");
    }
    void drawProgress(const QByteArray &head) const
    {
        QByteArray rows = head;
        for (int i = 0; i < 2'000'000; ++i)
            rows += QByteArray::number(i) + ";Werk " + QByteArray::number(i) + ";DE;2024-05\n";
        choose(write(u"suppliers-all.csv"_s, rows));
        press("planImport");
        wait("cancelImport");
        const auto *bar = m_desk.find<QProgressBar>("importProgress");
        QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() > 0 && bar->value() * 2 > bar->maximum(), 60'000);
        keep(u"import-2-progress"_s, false);
        press("cancelImport");
        wait("importSetup");
        m_desk.settle();
    }
    void keep(const QString &name, bool settled = true) const
    {
        if (settled)
            m_desk.settle();
        m_desk.window->grab().save(m_folder.filePath(name + u'-' + m_mark + u".png"_s));
    }

    Desk m_desk;
    QDir m_folder;
    QString m_mark;
};

/// `assay_gallery_import FOLDER [en|ja [light|dark]]`.
int main(int argc, char **argv)
{
    chooseTestPlatform();
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1))) {
        QTextStream(stderr) << "usage: assay_gallery_import FOLDER [en|ja [light|dark]]" << Qt::endl;
        return 2;
    }
    const QString theme = arguments.value(3, u"light"_s);
    shell::applyTheme(theme);
    ImportPictures(arguments.at(1), arguments.value(2, u"en"_s), theme).draw();
    return 0;
}
