#pragma once

#include <QList>
#include <QString>

namespace workflows {

/// Something that Assay is built with or that comes with it.
struct Component
{
    QString id;      ///< names its terms: Debian's source package
    QString name;    ///< as it calls itself
    QString version; ///< of the build, or of the copy that comes along
    QString
        licence; ///< an SPDX expression, such as "LGPL-3.0-only OR GPL-2.0-only"; empty where nobody has found it out
    QString homepage; ///< may be empty
    QString terms;    ///< the licence word by word; empty where it comes with the component's own package instead
};

/// What this copy of Assay is made of, Assay itself first, as its bill of materials says (SPDX 2.3, JSON).
///
/// The bill of a package that brings its libraries along lies beside the program, with their terms in licences/: looked
/// for in the program's folder and where the packages of each system put it. Where there is none that can be read, the
/// bill compiled into the program tells what it was linked with. Reads files; any thread.
[[nodiscard]] QList<Component> components(const QString &programFolder);

} // namespace workflows
