#include "ui/desk/viewpane.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/models/display.h"
#include "ui/browse/linkbutton.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deskpage {

using namespace Qt::StringLiterals;
using browse::ToneLabel;
using storage::SavedView;

ViewPane::ViewPane(models::WorkspaceService &service, QWidget *parent)
    : RecordPane(parent)
    , m_service(service)
    , m_reading([this](const domain::Result<QList<SavedView>> &views) {
        if (!views)
            return showError(views.error());
        const auto found = std::ranges::find(*views, m_wanted, &SavedView::name);
        show(found == views->end() ? SavedView() : *found);
    })
    , m_body(new QWidget(this))
    , m_table(new ToneLabel(ToneLabel::Tone::Secondary, m_body))
    , m_name(new QLineEdit(m_body))
    , m_filter(new ToneLabel(ToneLabel::Tone::Text, m_body))
    , m_order(new ToneLabel(ToneLabel::Tone::Secondary, m_body))
    //: Button: shows the saved view
    , m_open(new QPushButton(tr("Open view"), m_body))
    //: Button: deletes the saved view
    , m_remove(new QPushButton(tr("Delete"), m_body))
    , m_message(new ToneLabel(ToneLabel::Tone::Secondary, this))
    //: Link: brings the deleted view back
    , m_undo(new browse::LinkButton(tr("Undo"), this))
{
    setObjectName(u"detailPane"_s);
    //: Accessible name of the pane that shows one saved view
    setAccessibleName(tr("Saved view"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    clear();
    connect(m_open, &QAbstractButton::clicked, this, &ViewPane::open);
    connect(m_remove, &QAbstractButton::clicked, this, &ViewPane::remove);
    connect(m_undo, &QAbstractButton::clicked, this, &ViewPane::undo);
    connect(m_name, &QLineEdit::editingFinished, this, &ViewPane::rename);
    connect(&m_service, &models::WorkspaceService::viewsChanged, this, [this] { m_reading.start(m_service.views()); });
}

void ViewPane::build()
{
    m_open->setObjectName(u"openView"_s);
    m_remove->setObjectName(u"removeView"_s);
    m_undo->setObjectName(u"undoRemoveView"_s);
    m_name->setObjectName(u"savedViewName"_s);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setFont(style::font(style::TextSize::Base, true));
    for (ToneLabel *label : {m_table, m_filter, m_order, m_message})
        label->setWordWrap(true);
    m_filter->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(style::SmallGap);
    buttons->addWidget(m_open);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(style::SmallGap);
    body->addWidget(m_table);
    body->addWidget(m_name);
    body->addWidget(m_filter);
    body->addWidget(m_order);
    body->addSpacing(style::SmallGap);
    body->addLayout(buttons);

    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *last = new QHBoxLayout;
    last->addWidget(m_message, 1);
    last->addWidget(m_undo);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(style::Margin, style::Margin, style::Margin, style::Margin);
    column->setSpacing(style::Margin);
    column->addWidget(m_body);
    column->addLayout(last);
    column->addStretch(1);
    setWidget(page);
}

void ViewPane::setRecord(const storage::Record &record)
{
    m_wanted = record.row.id;
    m_reading.start(m_service.views());
}

QString ViewPane::orderText(const SavedView &view, const catalogue::Table *table)
{
    const auto keys = table ? catalogue::parseSort(*table, view.sort) : tl::unexpected(domain::Error());
    if (!keys)
        return view.sort;
    QStringList names;
    for (const catalogue::SortKey &key : *keys) {
        const QString title = catalogue::translated(table->columns.at(table->indexOf(key.column)).title);
        //: A column that a table is ordered by from the last to the first
        names += key.order == Qt::DescendingOrder ? tr("%1 (descending)").arg(title) : title;
    }
    return QLocale().createSeparatedList(names);
}

void ViewPane::show(const SavedView &view)
{
    m_view = view;
    m_body->setVisible(!view.name.isEmpty());
    if (view.name.isEmpty()) {
        if (m_removed.name.isEmpty())
            m_message->setText(tr("Choose a view to open it. New ones are made by “Save view” on a table."));
        return;
    }
    if (m_removed.name.isEmpty())
        m_message->clear();
    const catalogue::Table *table = catalogue::findTable(view.table);
    m_table->setText(table ? catalogue::translated(table->title) : view.table);
    m_name->setText(view.name);
    m_name->setCursorPosition(0); // a long one is read from its beginning
    //: In place of the filter of a saved view that has none
    m_filter->setText(view.filter.isEmpty() ? tr("All rows") : view.filter);
    //: Order of a saved view; %1 is names of columns
    m_order->setText(view.sort.isEmpty() ? QString() : tr("Ordered by %1").arg(orderText(view, table)));
    m_order->setVisible(!view.sort.isEmpty());
}

void ViewPane::clear()
{
    m_wanted.clear();
    m_undo->setVisible(!m_removed.name.isEmpty());
    show({});
}

void ViewPane::showError(const domain::Error &error)
{
    m_message->setTone(ToneLabel::Tone::Danger);
    m_message->setText(models::errorText(error));
}

void ViewPane::takeFocus()
{
    m_open->setFocus(Qt::TabFocusReason);
}

QSize ViewPane::sizeHint() const
{
    return {style::DetailWidth, QScrollArea::sizeHint().height()};
}

void ViewPane::open()
{
    if (!m_view.name.isEmpty())
        Q_EMIT placeRequested(models::placeOf(m_view));
}

void ViewPane::rename()
{
    const QString name = m_name->text().trimmed();
    if (m_view.name.isEmpty() || name == m_view.name)
        return;
    m_wanted = name;
    const QString former = m_view.name;
    m_service.renameView(former, name).then(this, [this, former](const domain::Result<> &done) {
        if (!done) {
            m_wanted = former;
            m_name->setText(former);
        }
        tell(done, {});
    });
}

void ViewPane::remove()
{
    const SavedView view = m_view;
    m_service.removeView(view.name).then(this, [this, view](const domain::Result<> &done) {
        if (done)
            m_removed = view;
        //: %1 is the name of a saved view
        tell(done, tr("“%1” is deleted.").arg(view.name));
    });
}

void ViewPane::undo()
{
    if (m_removed.name.isEmpty())
        return;
    m_wanted = m_removed.name;
    m_service.saveView(m_removed).then(this, [this](const domain::Result<> &done) {
        if (done)
            m_removed = {};
        tell(done, {});
    });
}

void ViewPane::tell(const domain::Result<> &done, const QString &text)
{
    m_undo->setVisible(!m_removed.name.isEmpty());
    if (!done)
        return showError(done.error());
    m_message->setTone(ToneLabel::Tone::Secondary);
    m_message->setText(text);
}

void ViewPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        return undo();
    RecordPane::keyPressEvent(event);
}

} // namespace deskpage
