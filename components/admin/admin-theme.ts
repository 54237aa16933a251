import { type ThemeConfig, theme } from "antd";

const colours = { primary: "#1a4f8b", ink: "#1f2933", muted: "#5f6b7a", line: "#dce1e8", edge: "#c3cbd5" };

/** The product's colours, corners and density for antd. Its own greys fail the contrast of small text, so they are set too. */
export const adminTheme: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
  token: {
    colorPrimary: colours.primary,
    colorInfo: colours.primary,
    colorLink: colours.primary,
    colorLinkHover: "#143e6e",
    colorLinkActive: "#143e6e",
    colorSuccess: "#176b3f",
    colorWarning: "#9a5b00",
    colorError: "#b3261e",
    colorSuccessBg: "#e8f4ec",
    colorSuccessBorder: "#176b3f",
    colorWarningBg: "#fff4e0",
    colorErrorBg: "#fdecea",
    colorErrorBorder: "#b3261e",
    colorText: colours.ink,
    colorTextHeading: colours.ink,
    colorTextSecondary: colours.muted,
    colorTextTertiary: colours.muted,
    colorTextDescription: colours.muted,
    colorTextPlaceholder: colours.muted,
    colorTextDisabled: colours.muted,
    colorIcon: colours.muted,
    colorBorder: colours.edge,
    colorBorderSecondary: colours.line,
    borderRadius: 2,
    borderRadiusLG: 2,
    borderRadiusSM: 2,
    // The compact density takes one step off both: 14 px text in controls of 32 px remain.
    fontSize: 16,
    controlHeight: 36,
    fontFamily: "var(--sans)",
    fontWeightStrong: 600,
    motionDurationFast: "0.05s",
    motionDurationMid: "0.1s",
    motionDurationSlow: "0.15s",
  },
  components: {
    Table: { headerBg: "#f5f7fa", cellPaddingBlock: 6, cellPaddingBlockMD: 6, cellPaddingBlockSM: 5 },
    Tree: { titleHeight: 28, nodeSelectedBg: "#eaf1f8" },
  },
};
