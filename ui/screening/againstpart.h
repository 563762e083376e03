#pragma once

#include "app/models/screeningservice.h"

#include <QWidget>

class QDoubleSpinBox;
class QListWidget;

namespace browse {
class ToneLabel;
}

namespace screeningpage {

/// What suppliers are compared with: which lists, and from which score on a pair is shown, beside how well that
/// threshold was measured to do.
class AgainstPart : public QWidget
{
    Q_OBJECT

public:
    explicit AgainstPart(QWidget *parent = nullptr);

    /// The lists that there are; those chosen stay so, and at first all are.
    void setState(const models::ScreeningService::State &state);
    [[nodiscard]] bool hasList() const { return !chosen().isEmpty(); }
    /// Ids; empty: all of them.
    [[nodiscard]] QStringList lists() const;
    [[nodiscard]] double threshold() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void showMeasured();
    [[nodiscard]] QStringList chosen() const;

    models::ScreeningService::State m_state;
    QListWidget *m_lists;
    QDoubleSpinBox *m_threshold;
    browse::ToneLabel *m_measured;
};

} // namespace screeningpage
