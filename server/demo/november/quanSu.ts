/** Part I, section 9 of the November report. */
export const quanSu = `
Ban Chỉ huy Quân sự phường phúc tra nguồn công dân sẵn sàng nhập ngũ, hoàn chỉnh hồ sơ khám tuyển cho thanh niên đủ sức khỏe và tiêu chuẩn chính trị; lịch khám đã thông báo đến từng gia đình. Lực lượng dân quân thường trực duy trì nghiêm chế độ trực, canh gác, cùng Công an phường tuần tra ban đêm ở những địa bàn phức tạp.
Ban hành Quyết định công nhận báo cáo viên Giáo dục quốc phòng an ninh năm 2026. Phối hợp với thân nhân xác minh, bổ sung thông tin phần mộ liệt sỹ đang an táng ngoài địa bàn.
`;
