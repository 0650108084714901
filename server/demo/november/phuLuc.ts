/** The annex of the November report: what was assigned to each body, in a table that wants paper that lies. Its sums agree. */
export const phuLucNhiemVu = `
|! STT <50> | Cơ quan, đơn vị <260> | Tổng số nhiệm vụ | Tháng trước chuyển sang | Giao mới | Đã hoàn thành | Trước hạn | Đúng hạn | Đang thực hiện |
| 1 | Văn phòng HĐND và UBND | 46 | 9 | 37 | 41 | 12 | 29 | 5 |
| 2 | Phòng Kinh tế, Hạ tầng và Đô thị | 58 | 14 | 44 | 49 | 11 | 38 | 9 |
| 3 | Phòng Văn hóa - Xã hội | 52 | 10 | 42 | 46 | 13 | 33 | 6 |
| 4 | Trung tâm Phục vụ hành chính công | 31 | 4 | 27 | 29 | 10 | 19 | 2 |
| 5 | Công an phường | 40 | 6 | 34 | 37 | 9 | 28 | 3 |
| 6 | Ban Chỉ huy Quân sự phường | 22 | 3 | 19 | 21 | 7 | 14 | 1 |
| 7 | Trung tâm Dịch vụ sự nghiệp công | 27 | 5 | 22 | 24 | 6 | 18 | 3 |
| – | Tổng số | 276 | 51 | 225 | 247 | 68 | 179 | 29 |
`;
