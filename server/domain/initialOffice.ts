import type { Office } from "./model.ts";

/**
 * The office of a fresh installation: the seven bodies that a ward usually has since 1 July 2025, without people. The administrator puts in
 * names, place and signers; templates refer to the bodies by these ids.
 */
export const initialOffice: Office = {
  organisation: {
    name: "UBND phường",
    issuer: ["ỦY BAN NHÂN DÂN", "PHƯỜNG"],
    superior: "",
    place: "",
    symbol: "UBND",
    signers: [],
    recipients: [{ text: "VT, VP", purpose: "", role: "archive" }],
  },
  departments: [
    { id: "vp", name: "Văn phòng HĐND và UBND", shortName: "VP", symbol: "VP", color: "#4b5563", head: "" },
    { id: "ktht", name: "Phòng Kinh tế, Hạ tầng và Đô thị", shortName: "KTHTĐT", symbol: "KTHTĐT", color: "#0072b2", head: "" },
    { id: "vhxh", name: "Phòng Văn hóa - Xã hội", shortName: "VHXH", symbol: "VHXH", color: "#b6569a", head: "" },
    { id: "hcc", name: "Trung tâm Phục vụ hành chính công", shortName: "TTPVHCC", symbol: "TTPVHCC", color: "#009e73", head: "" },
    { id: "congan", name: "Công an phường", shortName: "CAP", symbol: "CAP", color: "#a85a00", head: "" },
    { id: "quansu", name: "Ban Chỉ huy Quân sự phường", shortName: "BCHQS", symbol: "BCHQS", color: "#6b7a00", head: "" },
    { id: "dichvu", name: "Trung tâm Dịch vụ sự nghiệp công", shortName: "TTDVSNC", symbol: "TTDVSNC", color: "#7a4fd0", head: "" },
  ],
  users: [],
  sessions: [],
};
