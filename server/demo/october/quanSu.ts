/** Part I, section 9 of the October report. */
export const quanSu = `
Ban Chỉ huy Quân sự phường tổ chức huấn luyện cho {64 dân quân|quansu.huanluyen}, kết quả kiểm tra đạt yêu cầu, bảo đảm an toàn tuyệt đối về người và vũ khí, trang bị.
Kho, trạm của Ban được kiểm tra phòng cháy, tu sửa mái tôn; chế độ trực chỉ huy, trực sẵn sàng chiến đấu duy trì nghiêm, kể cả ngày nghỉ.
Hoàn thành sơ tuyển sức khỏe cho {118 công dân|quansu.sotuyen} trong độ tuổi gọi nhập ngũ; danh sách tạm hoãn, miễn được niêm yết công khai tại các tổ dân phố.
`;
