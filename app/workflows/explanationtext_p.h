#pragma once

#include "app/screening/result.h"

#include <QJsonObject>

namespace workflows {

/// An explanation as the record keeps it. Kinds of words and meetings by name; similarities and weights as text with
/// three decimals.
[[nodiscard]] QJsonObject explanationObject(const screening::Explanation &explanation);
/// Read back; what is not understood is left out.
[[nodiscard]] screening::Explanation explanationOf(const QJsonObject &object);

} // namespace workflows
