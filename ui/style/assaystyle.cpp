#include "ui/style/assaystyle_p.h"

#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace style {

namespace {

constexpr int ScrollBarExtent = 12;
constexpr int ScrollBarMinimum = 28;
constexpr int IndicatorSize = 14;

} // namespace

AssayStyle::AssayStyle(Scheme scheme)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_scheme(scheme)
{
}

void AssayStyle::polish(QPalette &palette)
{
    const bool dark = m_scheme == Scheme::System ? isDark(palette) : m_scheme == Scheme::Dark;
    palette = paletteOf(dark);
}

void AssayStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Hovering is drawn for what can be clicked, and Qt tells only those who ask.
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int AssayStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return ScrollBarExtent;
    case PM_ScrollBarSliderMin:
        return ScrollBarMinimum;
    case PM_SplitterWidth:
    case PM_DefaultFrameWidth:
    case PM_MenuPanelWidth:
    case PM_ToolTipLabelFrameWidth:
        return metric == PM_ToolTipLabelFrameWidth ? TinyGap : 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return TinyGap;
    case PM_HeaderMargin:
        return SmallGap;
    case PM_FocusFrameHMargin: // the cells of small tables begin below their titles
        return qobject_cast<const QTableWidget *>(widget) ? SmallGap - 1
                                                          : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return IndicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return SmallGap;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return IconSize;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AssayStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Table_GridLineColor:
        return static_cast<int>((option ? colors(option->palette) : colors(QPalette())).hairline.rgba());
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_Menu_SloppySubMenus:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize AssayStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    // Controls are as high as the grid says, or as the type needs where that is larger.
    const int textHeight = option ? option->fontMetrics.height() : 0;
    const int controlHeight = qMax(ControlHeight, textHeight + Gap);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        int width = contents.width() + 2 * Gap;
        if (button && (button->features & QStyleOptionButton::HasMenu))
            width += IconSize;
        return QSize(qMax(width, 2 * ControlHeight), controlHeight);
    }
    case CT_LineEdit:
        return QSize(contents.width() + 2 * SmallGap, controlHeight);
    case CT_ComboBox: // the same room as SC_ComboBoxEditField leaves
        return QSize(contents.width() + 2 * SmallGap + ControlHeight, controlHeight);
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool hasText = button && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
        return QSize(hasText ? contents.width() + 2 * SmallGap : qMax(contents.width() + SmallGap, controlHeight - 4),
                     qMax(contents.height() + TinyGap, controlHeight - 4));
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return QSize(contents.width(), SmallGap + 1);
        // Room for the check mark before the text, for the shortcut or the arrow after it.
        return QSize(contents.width() + 2 * LargeMargin + Margin, qMax(RowHeight, textHeight + SmallGap));
    }
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return QSize(size.width(), qMax(RowHeight, textHeight + Gap));
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

QRect AssayStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_HeaderLabel:
    case SE_HeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return headerPart(*header, element == SE_HeaderArrow);
        return {};
    case SE_LineEditContents:
        return option->rect.adjusted(SmallGap - 2, 1, 2 - SmallGap, -1);
    case SE_PushButtonFocusRect:
    case SE_ToolButtonLayoutItem:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect AssayStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(SmallGap, 1, -ControlHeight, -1);
    const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // A bar without arrow buttons: the groove is all of it.
    const bool flat = bar->orientation == Qt::Horizontal;
    const int length = flat ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0)
        slider = qBound(qMin(ScrollBarMinimum, length),
                        static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep)), length);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto stretch = [&](int from, int size) {
        const QRect rect = flat ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                                : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return stretch(start, slider);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + slider, length - start - slider);
    default:
        return {};
    }
}

void AssayStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Colors &set = colors(option->palette);
    switch (element) {
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(*option, *painter, set);
        return;
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        drawButton(*option, *painter, set, button && (button->features & QStyleOptionButton::DefaultButton));
        return;
    }
    case PE_PanelButtonTool:
        drawToolButton(*option, *painter, set);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            drawFocusRing(option->rect, *painter, set);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*option, *painter, set);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*option, *painter, set);
        return;
    case PE_FrameMenu:
        return; // drawn with the panel
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        drawPopupFrame(*option, *painter, set);
        return;
    case PE_Frame:
        if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget); text && !text->isReadOnly())
            return drawField(*option, *painter, set);
        painter->setPen(set.hairline);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorArrowDown:
        drawChevron(option->rect, *painter, option->palette.color(QPalette::Text), Qt::DownArrow);
        return;
    case PE_IndicatorArrowUp:
        drawChevron(option->rect, *painter, option->palette.color(QPalette::Text), Qt::UpArrow);
        return;
    case PE_IndicatorArrowRight:
        drawChevron(option->rect, *painter, option->palette.color(QPalette::Text), Qt::RightArrow);
        return;
    case PE_IndicatorArrowLeft:
        drawChevron(option->rect, *painter, option->palette.color(QPalette::Text), Qt::LeftArrow);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawChevron(option->rect, *painter, set.accent,
                        header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow : Qt::DownArrow);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AssayStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Colors &set = colors(option->palette);
    switch (element) {
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            if ((label.features & QStyleOptionButton::DefaultButton) && (label.state & State_Enabled))
                label.palette.setColor(QPalette::ButtonText, set.onAccent);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, set.hairline);
        return;
    case CE_Header:
        // Fusion asks itself, not its proxy, where the arrow stands; so the three parts are drawn from here.
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(*option, *painter, set);
            QStyleOptionHeader part = *header;
            part.rect = headerPart(*header, false);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = headerPart(*header, true);
            if (header->sortIndicator != QStyleOptionHeader::None)
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(*option, *painter, set);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 label;
            label.QStyleOptionHeader::operator=(*header);
            label.textElideMode = Qt::ElideRight;
            label.palette.setColor(QPalette::ButtonText, set.secondaryText);
            label.state &= ~(State_On | State_Sunken);
            painter->setFont(font(TextSize::Caption, true));
            label.fontMetrics = QFontMetrics(painter->font());
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_MenuItem:
        drawMenuItem(*this, *option, *painter, set, widget);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_ScrollBarSlider:
        drawScrollBarSlider(*option, *painter, set);
        return;
    case CE_ScrollBarAddPage:
    case CE_ScrollBarSubPage:
    case CE_ScrollBarAddLine:
    case CE_ScrollBarSubLine:
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        drawProgress(*option, *painter, set);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void AssayStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const Colors &set = colors(option->palette);
    if (control == CC_ScrollBar) {
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        QStyleOptionComplex slider = *option;
        slider.rect = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && bar->maximum > bar->minimum)
            drawScrollBarSlider(slider, *painter, set);
        return;
    }
    if (control == CC_ComboBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (box && !box->editable) {
            drawButton(*option, *painter, set, false);
            const QRect arrow = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
            drawChevron(arrow, *painter, set.secondaryText, Qt::DownArrow);
            return;
        }
    }
    if (control == CC_ToolButton) {
        // A button whose icon says that it is a menu needs no arrow as well.
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton plain = *button;
            if (!(plain.features & QStyleOptionToolButton::MenuButtonPopup))
                plain.features &= ~QStyleOptionToolButton::HasMenu;
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace style
