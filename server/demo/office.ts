import type { Role } from "../../extensions/wire/access.ts";
import type { Department, Organisation } from "../../extensions/wire/http.ts";
import type { Office, User } from "../domain/model.ts";

/** The one password of all demo accounts. Demo mode serves the loopback address only. */
export const demoPassword = "demo";

/** The settings and people of an invented ward. `hash` makes the stored form of a password; it is asked once, for all accounts share one. */
export async function demoOffice(hash: (password: string) => Promise<string>): Promise<Office> {
  const passwordHash = await hash(demoPassword);
  return {
    organisation: demoOrganisation,
    departments: [...demoDepartments],
    users: demoPeople.map((person) => userOf(person, passwordHash)),
    sessions: [],
  };
}

/** A demo account as it is printed at start and shown as a card at sign-in. */
interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly roleLabel: string;
  readonly departmentName: string;
}

export const demoOrganisation: Organisation = {
  name: "UBND phường Mộc Lâm",
  issuer: ["ỦY BAN NHÂN DÂN", "PHƯỜNG MỘC LÂM"],
  superior: "",
  place: "Mộc Lâm",
  symbol: "UBND",
  signers: [
    { id: "chu-tich", name: "Trần Quang Vinh", post: "CHỦ TỊCH" },
    { id: "pho-chu-tich-1", name: "Nguyễn Hữu Thành", post: "PHÓ CHỦ TỊCH" },
    { id: "pho-chu-tich-2", name: "Phạm Thị Minh Châu", post: "PHÓ CHỦ TỊCH" },
  ],
  recipients: [
    { text: "UBND thành phố Sông Vân", purpose: "để báo cáo", role: "to" },
    { text: "Thường trực Đảng ủy phường", purpose: "để báo cáo", role: "to" },
    { text: "Thường trực HĐND phường", purpose: "để báo cáo", role: "to" },
    { text: "Chủ tịch, các Phó Chủ tịch UBND phường", purpose: "", role: "to" },
    { text: "Các cơ quan chuyên môn, đơn vị thuộc phường", purpose: "", role: "to" },
    { text: "Lưu: VT, VP", purpose: "", role: "archive" },
  ],
};

/**
 * The seven bodies that write. The colours keep apart for the three kinds of colour blindness and stand out from white with at least 4.5 : 1;
 * pure red, green and amber are left to errors, accepted work and delays.
 */
export const demoDepartments: readonly Department[] = [
  { id: "vp", name: "Văn phòng HĐND và UBND", shortName: "Văn phòng", symbol: "VP", color: "#5f0078", head: "Lê Thị Ngọc Anh" },
  { id: "ktht", name: "Phòng Kinh tế, Hạ tầng và Đô thị", shortName: "KT-HT-ĐT", symbol: "KTHTĐT", color: "#1b22e6", head: "Đặng Văn Khải" },
  { id: "vhxh", name: "Phòng Văn hóa - Xã hội", shortName: "VH-XH", symbol: "VHXH", color: "#a95854", head: "Hoàng Đình Nam" },
  { id: "hcc", name: "Trung tâm Phục vụ hành chính công", shortName: "TT PVHCC", symbol: "TTPVHCC", color: "#367d97", head: "Phan Thị Lệ Thủy" },
  { id: "congan", name: "Công an phường", shortName: "Công an", symbol: "CAP", color: "#717700", head: "Ngô Xuân Trường" },
  { id: "quansu", name: "Ban Chỉ huy Quân sự phường", shortName: "Quân sự", symbol: "BCHQS", color: "#104000", head: "Đinh Công Thắng" },
  { id: "dichvu", name: "Trung tâm Dịch vụ sự nghiệp công", shortName: "TT DVSNC", symbol: "TTDVSNC", color: "#9745e2", head: "Mai Văn Hưng" },
];

interface Person {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly departmentId: string | null;
  readonly roleLabel: string;
}

const person = (username: string, name: string, role: Role, departmentId: string | null, roleLabel: string): Person => ({
  username,
  name,
  role,
  departmentId,
  roleLabel,
});

const demoPeople: readonly Person[] = [
  person("kinhte", "Nguyễn Thu Hà", "drafter", "ktht", "Chuyên viên"),
  person("kinhte-truong", "Đặng Văn Khải", "head", "ktht", "Trưởng phòng"),
  person("vanhoa", "Vũ Mai Phương", "drafter", "vhxh", "Chuyên viên"),
  person("vanhoa-truong", "Hoàng Đình Nam", "head", "vhxh", "Trưởng phòng"),
  person("hcc", "Bùi Thanh Tùng", "drafter", "hcc", "Chuyên viên"),
  person("hcc-truong", "Phan Thị Lệ Thủy", "head", "hcc", "Phó Giám đốc phụ trách"),
  person("congan", "Đỗ Mạnh Cường", "drafter", "congan", "Cán bộ tổng hợp"),
  person("congan-truong", "Ngô Xuân Trường", "head", "congan", "Trưởng Công an phường"),
  person("quansu", "Lương Quốc Bảo", "drafter", "quansu", "Trợ lý"),
  person("quansu-truong", "Đinh Công Thắng", "head", "quansu", "Chỉ huy trưởng"),
  person("dichvu", "Trịnh Khánh Linh", "drafter", "dichvu", "Viên chức"),
  person("dichvu-truong", "Mai Văn Hưng", "head", "dichvu", "Giám đốc"),
  person("vanphong", "Lê Thị Ngọc Anh", "office", "vp", "Văn phòng, chuyên viên tổng hợp"),
  person("lanhdao", "Nguyễn Hữu Thành", "leader", null, "Phó Chủ tịch UBND phường"),
  person("vanthu", "Tạ Bích Ngọc", "clerk", "vp", "Văn thư"),
  person("admin", "Nguyễn Đức Long", "admin", null, "Quản trị hệ thống"),
];

/** Every demo account, in the order of the sign-in cards. All have the password `demo`. */
export const demoAccounts: readonly DemoAccount[] = demoPeople.map(({ username, name, roleLabel, departmentId }) => ({
  username,
  name,
  roleLabel,
  departmentName: demoDepartments.find(({ id }) => id === departmentId)?.name ?? demoOrganisation.name,
}));

/** Fixed, so that the demo starts the same on every machine: before the first demo report was made. */
const accountsMadeAt = "2026-09-01T01:00:00.000Z";

/** The id of a demo account; other demo data name their people by it. */
export const demoUserId = (username: string): string => `user-${username}`;

function userOf({ username, name, role, departmentId }: Person, passwordHash: string): User {
  return { id: demoUserId(username), username, name, role, departmentId, passwordHash, disabled: false, createdAt: accountsMadeAt };
}
