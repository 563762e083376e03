#pragma once

#include "app/cli/call.h"
#include "app/workflows/selection.h"

namespace cli {

[[nodiscard]] Command infoCommand();
[[nodiscard]] Command tablesCommand();
[[nodiscard]] Command columnsCommand();
[[nodiscard]] Command listCommand();
[[nodiscard]] Command facetsCommand();
[[nodiscard]] Command showCommand();
[[nodiscard]] Command findCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command editionsCommand();
[[nodiscard]] Command rollbackCommand();
[[nodiscard]] Command diffCommand();
[[nodiscard]] Command screenCommand();
[[nodiscard]] Command auditCommand();

/// What the library holds, as text.
[[nodiscard]] Outcome<ExitCode> printInfo(Call &call);

/// The table that the argument TABLE names.
[[nodiscard]] Outcome<const catalogue::Table *> tableOf(const Call &call);
/// The rows that TABLE, --filter and --sort ask for; facets are column ids. An error says which of them is at fault.
[[nodiscard]] Outcome<workflows::Selection> selectionOf(Call &call, workflows::Session &session,
                                                        const QStringList &facets = {});

/// `--filter`, `--sort`, `--columns`: the same in every verb that has them.
[[nodiscard]] Option filterOption();
[[nodiscard]] Option sortOption();
[[nodiscard]] Option columnsOption();

} // namespace cli
