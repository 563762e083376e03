#pragma once

namespace style {

// Logical pixels, on a grid of 4 and 8. Nothing else in ui/ has a pixel count.
inline constexpr int TinyGap = 4;
inline constexpr int SmallGap = 8;
inline constexpr int Gap = 12;
inline constexpr int Margin = 16;
inline constexpr int LargeMargin = 24;
inline constexpr int RowHeight = 28;
inline constexpr int CompactRowHeight = 24;
inline constexpr int FacetRowHeight = 24;
inline constexpr int ControlHeight = 32;
inline constexpr int IconSize = 16;
inline constexpr int NavigationWidth = 176;
inline constexpr int FacetWidth = 188;
inline constexpr int DetailWidth = 364;
inline constexpr int Radius = 6;
inline constexpr int TopBarHeight = 48;
inline constexpr int FootHeight = 28;

} // namespace style
