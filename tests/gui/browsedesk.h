#pragma once

#include "app/catalogue/catalogue.h"
#include "app/models/rowmodel.h"
#include "app/query/filter.h"
#include "ui/browse/browsepage.h"
#include "ui/browse/columnlayout.h"
#include "ui/browse/facetlist.h"
#include "ui/browse/filterbar.h"
#include "ui/browse/tableview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// One table page on the bundled library, alone in a window, with settings of its own.
struct BrowseDesk
{
    explicit BrowseDesk(const QString &table = QStringLiteral("instruments"))
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , service({.library = folder.filePath(QStringLiteral("library.assay")),
                   .cache = folder.filePath(QStringLiteral("cache"))},
                  QStringLiteral("en"))
        , table(table)
    {
    }

    /// Makes the page (again) and waits for its rows and the record.
    void open()
    {
        page.reset();
        page = std::make_unique<browse::BrowsePage>(*catalogue::findTable(table), service, settings);
        page->resize(1200, 800);
        page->QWidget::show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_VERIFY(model()->isComplete());
        QTRY_VERIFY(!find<QLabel>("recordTitle")->text().isEmpty());
    }

    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return page->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] browse::FilterBar *bar() const { return find<browse::FilterBar>("filterBar"); }
    [[nodiscard]] browse::TableView *view() const { return find<browse::TableView>("table"); }
    [[nodiscard]] models::RowModel *model() const { return static_cast<models::RowModel *>(view()->model()); }
    [[nodiscard]] browse::FacetList *facet(const char *column) const
    {
        return page->findChild<browse::FacetList *>(QStringLiteral("facet-") + QString::fromLatin1(column));
    }
    [[nodiscard]] QString rowCount() const { return find<QLabel>("rowCount")->text(); }
    [[nodiscard]] QString filter() const { return query::toText(page->place().filter); }
    [[nodiscard]] int rows() const { return model()->rowCount(); }
    [[nodiscard]] QString currentId() const { return view()->currentIndex().data(models::RowModel::IdRole).toString(); }

    /// Types into the filter bar, one key after another, in place of what is there.
    void type(const QString &text) const
    {
        page->activateWindow(); // a platform without windows does not give it back after a popup
        bar()->setFocus();
        bar()->selectAll();
        if (text.isEmpty())
            QTest::keyClick(bar(), Qt::Key_Delete);
        else
            QTest::keyClicks(bar(), text);
    }
    /// The same, and waits until it holds.
    void filterBy(const QString &text) const
    {
        type(text);
        QTRY_COMPARE(filter(), text);
        QTRY_VERIFY(model()->isComplete());
    }
    void clickFacet(const char *column, const QString &value, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        browse::FacetList *list = facet(column);
        QVERIFY(list != nullptr);
        const auto *facetModel = static_cast<models::FacetModel *>(list->model());
        const int row = facetModel->rowOfValue(value);
        QVERIFY(row >= 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers,
                          list->visualRect(facetModel->index(row)).center());
    }
    void clickHeader(const char *column, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QHeaderView *header = view()->horizontalHeader();
        const int section = model()->table().indexOf(QString::fromLatin1(column));
        view()->horizontalScrollBar()->setValue(header->sectionPosition(section));
        const QPoint where(header->sectionViewportPosition(section) + header->sectionSize(section) / 2,
                           header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, where);
    }
    [[nodiscard]] QString cell(int row, const char *column) const
    {
        return model()->index(row, model()->table().indexOf(QString::fromLatin1(column))).data().toString();
    }

    QTemporaryDir folder;
    QSettings settings;
    models::LibraryService service;
    QString table;
    std::unique_ptr<browse::BrowsePage> page;
};

inline void chooseTestPlatform()
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}
