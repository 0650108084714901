import type { MarkedPassage } from "./marked.ts";

const kimSon = "phường Kim Sơn";

/** The other part of the third set: counts of names, years, months, the own unit and the form of numbers. */
export const unseenWords: readonly MarkedPassage[] = [
  ["count: tổ", `Kiểm tra [[03|04|count]] tổ dân phố (Bến Đò, Cầu Đông, Phú Lộc, Vạn Thắng).`],
  ["count: đường", `Sửa chữa [[05|04|count]] tuyến đường: Lê Lợi, Trần Phú, Nguyễn Du, Hai Bà Trưng.`],
  ["count: trường", `Khen thưởng [[02|03|count]] trường: Trường Tiểu học Kim Sơn, Trường THCS Kim Sơn, Trường Mầm non Hoa Sen.`],
  ["count: phòng", `Làm việc với [[04|03|count]] cơ quan gồm: Công an phường, Trạm Y tế phường và Hội Nông dân phường.`],
  ["count: chợ", `Bố trí lực lượng tại [[ba|bốn|count]] chợ: chợ Đông, chợ Bến, chợ Kim, chợ Mới.`],
  ["count: xã", `Phường được sáp nhập từ [[03|02|count]] xã (Đông Hà, Tây Hà).`],
  ["count: di tích", `Trên địa bàn có [[05|04|count]] di tích đã xếp hạng: Đình Cả, Chùa Linh Quang, Đền Thượng, Miếu Đông.`],
  ["count: dự án", `Đang giải phóng mặt bằng [[02|03|count]] dự án: Cải tạo đường Trần Phú; Trường Mầm non Hoa Sen; Nhà văn hóa Bến Đò.`],
  ["count: người", `Biểu dương [[03|02|count]] công dân (ông Trần Văn Minh, bà Lê Thị Hoa) có thành tích bắt giữ tội phạm.`],
  ["count: khu", `Thành lập chốt trực tại [[04|05|count]] khu dân cư: Khu Đông, Khu Tây, Khu Nam, Khu Bắc và Khu Trung tâm.`],
  ["years: thành lập", `Kỷ niệm [[94|95|years]] năm Ngày thành lập Hội Phụ nữ (20/10/1930 - 20/10/2025).`],
  ["years: thương binh", `Kỷ niệm [[79|78|years]] năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2025).`],
  ["years: đoàn", `Tổ chức kỷ niệm [[94|95|years]] năm Ngày thành lập Đoàn (26/3/1931 - 26/3/2026).`],
  ["years: giải phóng", `Chào mừng [[52|51|years]] năm Ngày giải phóng (30/4/1975-30/4/2026).`],
  ["years: đảng", `Mít tinh kỷ niệm [[95|96|years]] năm Ngày thành lập Đảng (03/02/1930 - 03/02/2026).`],
  ["years: năm", `Kỷ niệm [[71|72|years]] năm Chiến thắng (1954 - 2026).`],
  ["month: tiêu đề", `Kết quả thực hiện nhiệm vụ tháng 5, phương hướng nhiệm vụ [[tháng 7|tháng 6|month]] năm 2026`],
  ["month: kỳ số liệu", `Trong [[tháng 8|tháng 7|month]] (từ ngày 15/6/2026 đến ngày 14/7/2026), phường tiếp 42 lượt công dân.`],
  ["month: năm mới", `Báo cáo kết quả tháng 12 năm 2025 và phương hướng, nhiệm vụ [[tháng 02|tháng 01|month]] năm 2026`],
  ["month: mục", `Kết quả tháng 3 năm 2026, phương hướng nhiệm vụ tháng 4 năm 2026\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ [[THÁNG 3|THÁNG 4|month]]`],
  ["name: kết", `Trên đây là báo cáo của UBND [[phường Kim Sen|phường Kim Sơn|name]]./.`, kimSon],
  ["name: trạm", `Trạm Y tế [[phường Kim San|phường Kim Sơn|name]] đã tiêm cho 84 trẻ.`, kimSon],
  ["name: địa bàn", `Tình hình an ninh trên địa bàn [[phường Kin Sơn|phường Kim Sơn|name]] ổn định.`, kimSon],
  ["name: cổng", `Tin bài đăng trên Cổng thông tin điện tử [[phường Kim Sôn|phường Kim Sơn|name]].`, kimSon],
  ["name: công an", `Công an [[phường Kim Sởn|phường Kim Sơn|name]] đã xử lý 12 trường hợp.`, kimSon],
  ["name: chủ tịch", `Chủ tịch UBND [[phường Kim Thơn|phường Kim Sơn|name]] đã ký quyết định.`, kimSon],
  ["name: hoa", `HỘI ĐỒNG NHÂN DÂN [[PHƯỜNG KIM SEN|PHƯỜNG KIM SƠN|name]]`, kimSon],
  ["format: thập phân", `Năng suất đạt [[1.065.5|1.065,5|format]] tạ/ha trong vụ mùa.`],
  ["format: nghìn", `Phường có [[18,452,300|18.452.300|format]] đồng trong quỹ.`],
  ["format: ngày", `Hoàn thành trước ngày [[31/9/2026||format]].`],
  ["format: tháng hai", `Họp ngày [[30/02/2026||format]] tại hội trường.`],
];
