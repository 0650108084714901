import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** Deep blue: the one accent, for actions and focus. */
const accent: MantineColorsTuple = ["#eef4fa", "#dbe7f3", "#b9cde4", "#92b0d3", "#6c93c2", "#4676ad", "#2f5f98", "#1f4b7d", "#193e69", "#122f51"];
/** Warm greys; the seventh is the lightest that may carry text on the page's background (5:1). */
const gray: MantineColorsTuple = ["#faf9f7", "#f4f2ee", "#ebe8e2", "#dedad2", "#cbc6bb", "#a8a297", "#686259", "#524d45", "#3b3731", "#26231f"];
const dark: MantineColorsTuple = ["#e3e0da", "#c9c5bd", "#a8a399", "#78736a", "#4a4640", "#3a3732", "#2d2b27", "#232120", "#1b1a18", "#141312"];
/** Error and deletion only. */
const red: MantineColorsTuple = ["#fdeceb", "#fad7d4", "#f3b0aa", "#ea847b", "#e05d52", "#cf3f33", "#b42318", "#971c13", "#7a1710", "#5c110c"];
/** Accepted only. */
const green: MantineColorsTuple = ["#e6f4ea", "#cfe8d6", "#a5d3b2", "#7fcf9b", "#4fa56d", "#2f8750", "#1d6b3a", "#18592f", "#124725", "#0c351b"];
/** Waiting and late only. */
const yellow: MantineColorsTuple = ["#fdf3e0", "#fae5bf", "#f3cd85", "#f0b860", "#d99a30", "#b87a15", "#8a5300", "#734500", "#5b3700", "#422800"];

const controls = { size: "sm" } as const;

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 5 },
  colors: { accent, gray, dark, red, green, yellow },
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  fontSizes: { xs: "12px", sm: "14px", md: "16px", lg: "20px", xl: "28px" },
  lineHeights: { xs: "16px", sm: "20px", md: "24px", lg: "28px", xl: "36px" },
  spacing: { xs: "4px", sm: "8px", md: "16px", lg: "24px", xl: "32px" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "8px", xl: "8px" },
  defaultRadius: "sm",
  black: "#26231f",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "28px", lineHeight: "36px" },
      h2: { fontSize: "20px", lineHeight: "28px" },
      h3: { fontSize: "16px", lineHeight: "24px" },
      h4: { fontSize: "14px", lineHeight: "20px" },
    },
  },
  components: {
    Button: { defaultProps: controls },
    TextInput: { defaultProps: controls },
    PasswordInput: { defaultProps: controls },
    Select: { defaultProps: { ...controls, allowDeselect: false, comboboxProps: { shadow: "md", transitionProps: { duration: 100 } } } },
    MultiSelect: { defaultProps: { ...controls, comboboxProps: { shadow: "md", transitionProps: { duration: 100 } } } },
    Textarea: { defaultProps: controls },
    ActionIcon: { defaultProps: { size: 32, variant: "subtle", color: "gray" } },
    Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 100 }, position: "bottom-end" } },
    Popover: { defaultProps: { shadow: "md", transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 }, events: { hover: true, focus: true, touch: false } } },
    // The head of a dialog is not the banner of the page.
    Modal: {
      defaultProps: {
        attributes: { header: { role: "presentation" } },
        radius: "md",
        centered: true,
        transitionProps: { duration: 120, transition: "fade" },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 } } },
  },
});

/** Colours that the library has no name for, in both schemes; style sheets use these names only. */
export const schemeColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--page": "#f1efea",
    "--surface": "#ffffff",
    "--surface-hover": "#f7f5f1",
    "--surface-selected": "#e9f0f8",
    "--line": "#dedad2",
    "--line-strong": "#8c867b",
    "--ink": "#26231f",
    "--ink-dim": "#686259",
    "--accent-ink": "#1f4b7d",
    "--amber-ink": "#8a5300",
    "--amber-fill": "#fdf3e0",
    "--amber-solid": "#d99a30",
    "--green-ink": "#1d6b3a",
    "--green-fill": "#e6f4ea",
    "--green-solid": "#2f8750",
    "--red-ink": "#b42318",
    "--red-fill": "#fdeceb",
    "--neutral-fill": "#ebe8e2",
    "--neutral-solid": "#cbc6bb",
    "--accent-fill": "#e6eef7",
    "--accent-solid": "#4676ad",
    "--mantine-color-error": "#b42318",
    "--mantine-color-dimmed": "#686259",
    "--mantine-color-placeholder": "#7d776d",
  },
  dark: {
    "--page": "#1b1a18",
    "--surface": "#232120",
    "--surface-hover": "#2a2826",
    "--surface-selected": "#24303d",
    "--line": "#3a3732",
    "--line-strong": "#857f75",
    "--ink": "#e3e0da",
    "--ink-dim": "#a8a399",
    "--accent-ink": "#9dbbe0",
    "--amber-ink": "#f0b860",
    "--amber-fill": "#3a2e17",
    "--amber-solid": "#c48a2c",
    "--green-ink": "#7fcf9b",
    "--green-fill": "#1b3324",
    "--green-solid": "#4fa56d",
    "--red-ink": "#ff9d94",
    "--red-fill": "#43221f",
    "--neutral-fill": "#353230",
    "--neutral-solid": "#5a554d",
    "--accent-fill": "#253446",
    "--accent-solid": "#6c93c2",
    "--mantine-color-error": "#ff9d94",
    "--mantine-color-dimmed": "#a8a399",
    "--mantine-color-placeholder": "#928c82",
  },
});
