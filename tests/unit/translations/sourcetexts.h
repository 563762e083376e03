#pragma once

#include "tests/unit/translations/tsfile.h"

#include <QSet>

/// What the sources hold today, found by lupdate with the options of packaging/translate.
[[nodiscard]] TsFile textsInSources(const QString &folder);

/// The contexts that the program looks texts up in: those that are named as literals, and the classes with Q_OBJECT,
/// which answer to their full names.
[[nodiscard]] QSet<QString> contextsAsked();
