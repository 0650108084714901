import type { MarkedPassage } from "./marked.ts";

/** Counts of names, years, months and the unit's own name. */
export const words: readonly MarkedPassage[] = [
  ["tổ dân phố trong ngoặc", `Có [[06|05|count]] tổ dân phố đăng ký mở rộng đường (Đồng Chằm, Bến Đò, Cầu Đá, Giếng Ngọc, Vườn Trầu).`],
  ["tuyến đường", `Sửa chữa [[03|04|count]] tuyến đường: đường Lê Chân, đường Trần Phú, đường Bạch Đằng và đường Hùng Vương.`],
  ["trường", `Làm việc với [[02|03|count]] trường (Trường Mầm non Hoa Sen, Trường Tiểu học Kim Sơn, Trường THCS Kim Sơn).`],
  ["công ty", `Kiểm tra [[04|03|count]] doanh nghiệp: Công ty TNHH May Bình Minh; Công ty Cổ phần Gạch Kim Sơn; Công ty TNHH Thương mại Hoàng Long.`],
  ["cá nhân", `Khen thưởng [[03|04|count]] cá nhân gồm: ông Vũ Văn Bình, bà Đỗ Thị Mai, ông Phạm Quang Huy và bà Ngô Thị Lan.`],
  ["đồng chí", `Tổ công tác có [[4|3|count]] đồng chí: Trần Văn Nam, Lê Thị Hoa, Bùi Đức Thắng.`],
  [
    "phòng có dấu phẩy, thiếu",
    `Làm việc với [[02|03|count]] phòng: Phòng Văn hóa - Xã hội; Phòng Kinh tế, Hạ tầng và Đô thị; Văn phòng HĐND và UBND.`,
  ],
  ["chợ", `Giải tỏa vi phạm tại [[05|04|count]] chợ (chợ Kim, chợ Bến, chợ Đông và chợ Nam).`],
  ["dự án", `Khởi công [[02|03|count]] công trình: Nhà văn hóa Cầu Đá, Trạm Y tế Kim Sơn, Trường Mầm non Hoa Mai.`],
  ["kỷ niệm", `Mít tinh kỷ niệm [[79|80|years]] năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2027).`],
  ["kỷ niệm, không cách", `Tổ chức kỷ niệm [[42|43|years]] năm Ngày Nhà giáo Việt Nam (20/11/1982-20/11/2025).`],
  ["lần thứ", `Chào mừng kỷ niệm lần thứ [[82|81|years]] Ngày Quốc phòng toàn dân (22/12/1944 - 22/12/2025).`],
  ["một mốc", `Trong tháng 2 năm 2026, phường tổ chức kỷ niệm [[95|96|years]] năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930).`],
  ["thực hiện chỉ thị", `Tổng kết [[9|10|years]] năm thực hiện phong trào (01/6/2016 - 01/6/2026).`],
  ["từ năm đến năm", `Qua [[4|5|years]] năm triển khai (từ tháng 7/2021 đến tháng 7/2026), nếp sống văn minh có chuyển biến.`],
  ["năm bằng chữ", `Sơ kết [[hai|3|years]] năm thi hành quy chế (15/3/2023 - 15/3/2026).`, undefined, "any"],
  ["kỳ năm", `Đề án thực hiện trong [[7|5|years]] năm, giai đoạn 2021 - 2025.`, undefined, "any"],
  ["tháng sau", `BÁO CÁO\nKết quả công tác tháng 5, phương hướng nhiệm vụ [[tháng 7|tháng 6|month]] năm 2026`],
  [
    "tháng phần hai",
    `Kết quả thực hiện nhiệm vụ tháng 3, phương hướng, nhiệm vụ tháng 4 năm 2026\nI. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 3\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ [[THÁNG 3|THÁNG 4|month]]`,
  ],
  [
    "tháng phần một",
    `Tình hình thực hiện nhiệm vụ tháng 8, nhiệm vụ trọng tâm tháng 9 năm 2026\nI. KẾT QUẢ THỰC HIỆN NHIỆM VỤ [[THÁNG 7|THÁNG 8|month]]\nII. NHIỆM VỤ TRỌNG TÂM THÁNG 9`,
  ],
  [
    "câu kết",
    `I. KẾT QUẢ CÔNG TÁC THÁNG 10\nII. NHIỆM VỤ THÁNG 11\nTrên đây là báo cáo kết quả công tác [[tháng 9|tháng 10|month]] và nhiệm vụ tháng 11 năm 2026 của UBND phường.`,
  ],
  ["năm mới", `Kết quả công tác tháng 12 năm 2025, phương hướng nhiệm vụ [[tháng 02|tháng 01|month]] năm 2026`],
  ["kỳ số liệu", `Trong [[tháng 11|tháng 10|month]] (từ ngày 15/9/2026 đến ngày 14/10/2026), phường tiếp nhận 812 văn bản đến.`],
  ["tên phường", `Trung tâm Phục vụ hành chính công [[phường Kim Sơm|phường Kim Sơn|name]] hoạt động ổn định.`, "phường Kim Sơn"],
  ["tên phường hoa", `ỦY BAN NHÂN DÂN\n[[PHƯỜNG KIM LÂN|PHƯỜNG KIM SƠN|name]]`, "phường Kim Sơn"],
  ["tên trong câu kết", `Trên đây là báo cáo tình hình tháng 4 của Ủy ban nhân dân [[phường An Hải|phường Kim Sơn|name]].`, "phường Kim Sơn"],
  ["tên trên địa bàn", `Tình hình an ninh trật tự trên địa bàn [[phường Kim Sinh|phường Kim Sơn|name]] ổn định.`, "Kim Sơn"],
  ["tên xã", `Hội đồng nhân dân [[xã Đông Phú|xã Đông Phúc|name]] ban hành Nghị quyết số 07/NQ-HĐND.`, "xã Đông Phúc"],
  [
    "tên không nói trước",
    `UBND phường Kim Sơn đã ban hành kế hoạch. Công an phường Kim Sơn tuần tra 20 lượt. Đoàn Thanh niên phường Kim Sơn ra quân. Nhân dân [[phường Kim Sôn|phường Kim Sơn|name]] hưởng ứng.`,
  ],
];
