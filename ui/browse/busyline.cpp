#include "ui/browse/busyline.h"

#include "ui/style/colors.h"
#include "ui/style/metrics.h"

#include <QPainter>

#include <chrono>

namespace browse {

using namespace std::chrono_literals;

namespace {

constexpr auto Step = 30ms;
constexpr int Parts = 60; // steps from one end to the other

} // namespace

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(style::TinyGap / 2);
    m_step.setInterval(Step);
    connect(&m_step, &QTimer::timeout, this, [this] {
        m_place = (m_place + 1) % Parts;
        update();
    });
}

void BusyLine::setBusy(bool busy)
{
    if (busy == m_step.isActive())
        return;
    busy ? m_step.start() : m_step.stop();
    update();
}

void BusyLine::paintEvent(QPaintEvent *)
{
    const style::Colors &colors = style::colors(this);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.hairline);
    if (!m_step.isActive())
        return;
    const int length = width() / 4;
    painter.fillRect(QRect((width() + length) * m_place / Parts - length, 0, length, height()), colors.accent);
}

} // namespace browse
