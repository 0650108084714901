/** Part I, section 4 of the November report. */
export const giaiPhongMatBang = `
- Cùng Ban Quản lý dự án khu vực Sông Vân kiểm đếm tài sản dọc tuyến đường Hoàng Văn Thụ thuộc TDP Cầu Đá. Đã duyệt phương án bồi thường, hỗ trợ cho {9 hộ dân|boithuong.duongtranh} ở dự án đường tránh Quốc lộ 92, {10 hộ dân|boithuong.trankhanhdu} ở dự án cải tạo tuyến đường Trần Khánh Dư, {17 hộ|boithuong.vunghoa} ở dự án vùng hoa Vân Thủy; việc chi trả tiến hành tại nhà văn hóa tổ dân phố, có đại diện Mặt trận chứng kiến.
`;
