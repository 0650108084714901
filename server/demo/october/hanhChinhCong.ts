/** Part I, section 7 of the October report, with a table whose rows and columns add up. */
export const hanhChinhCong = `
Qua {04 tháng|hcc.vanhanh} làm việc ở trụ sở mới, Trung tâm Phục vụ hành chính công (Trung tâm) hoạt động nền nếp, thời gian chờ của người dân được rút ngắn. Tổng số thủ tục hành chính (TTHC) thuộc thẩm quyền của phường là {368 TTHC|tthc.tong}, gồm {21 TTHC|tthc.chuatoantrinh} chưa cung cấp trực tuyến, {137 TTHC|tthc.motphan} trực tuyến một phần và {210 TTHC|tthc.toantrinh} trực tuyến toàn trình; {1.555 TTHC|tthc.phidiagioi} không phụ thuộc địa giới được niêm yết bằng mã QR.
Trong tháng, Trung tâm có {1.489 hồ sơ|hcc.nhan} phải giải quyết, gồm {1.311 hồ sơ|hcc.tructuyen} nộp trực tuyến, {164 hồ sơ|hcc.tructiep} nộp trực tiếp và {14 hồ sơ|hcc.kytruoc} kỳ trước chuyển sang. Đã giải quyết {1.477 hồ sơ|hcc.xong}: trước hạn {1.461 hồ sơ|hcc.truochan}, đúng hạn {05 hồ sơ|hcc.dunghan}, từ chối {00 hồ sơ|hcc.tuchoi}, rút {11 hồ sơ|hcc.rut}; đang giải quyết {12 hồ sơ|hcc.danggiaiquyet}. Kết quả theo lĩnh vực như sau:
|! Lĩnh vực | Phải giải quyết | Đã giải quyết | Đang giải quyết |
| Hộ tịch | {438|hcc.nhan.hotich} | {431|hcc.xong.hotich} | {07|hcc.con.hotich} |
| Chứng thực | {612|hcc.nhan.chungthuc} | {612|hcc.xong.chungthuc} | {00|hcc.con.chungthuc} |
| Đất đai | {22|hcc.nhan.datdai} | {20|hcc.xong.datdai} | {02|hcc.con.datdai} |
| Xây dựng | {21|hcc.nhan.xaydung} | {21|hcc.xong.xaydung} | {00|hcc.con.xaydung} |
| Hộ kinh doanh | {48|hcc.nhan.hokd} | {48|hcc.xong.hokd} | {00|hcc.con.hokd} |
| Bảo trợ xã hội | {96|hcc.nhan.baotroxahoi} | {95|hcc.xong.baotroxahoi} | {01|hcc.con.baotroxahoi} |
| Lĩnh vực khác | {252|hcc.nhan.khac} | {250|hcc.xong.khac} | {02|hcc.con.khac} |
| **Cộng** | {1.489|hcc.nhan} | {1.477|hcc.xong} | {12|hcc.danggiaiquyet} |
Các hồ sơ đang giải quyết đều trong hạn. Hồ sơ đất đai còn lại chờ ý kiến của Chi nhánh Văn phòng đăng ký đất đai; hồ sơ hộ tịch còn lại đang xác minh ở nơi cư trú cũ của công dân.
Tỷ lệ số hóa hồ sơ, kết quả giải quyết đạt {100%|hcc.sohoa.tyle}; tỷ lệ nộp trực tuyến đạt {88,05%|hcc.tructuyen.tyle}; thanh toán trực tuyến đạt {100%|hcc.thanhtoan.tyle}. Trong tháng {không|hcc.phananh} có phản ánh, kiến nghị trên Cổng Dịch vụ công quốc gia. Trung tâm đặt thêm bàn hỗ trợ người cao tuổi, người khuyết tật và bố trí đoàn viên trực vào sáng thứ Bảy.
`;
