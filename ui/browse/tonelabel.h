#pragma once

#include <QLabel>

namespace browse {

/// A label in one of the text colours of the style, which it keeps when light and dark change.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Tone { Text, Secondary, Unknown, Caution, Danger };

    explicit ToneLabel(Tone tone, QWidget *parent = nullptr);

    /// Unknown is slanted too, where the language allows.
    void setTone(Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTone();

    Tone m_tone;
    bool m_applying = false;
};

} // namespace browse
