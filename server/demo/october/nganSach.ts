/** Part I, section 2 of the October report. */
export const nganSach = `
Thu ngân sách địa phương tháng 10 ước {10 tỷ 420 triệu đồng|thu.tong}, gồm phần thu phường được hưởng {3 tỷ 615 triệu đồng|thu.huong}, bằng {19%|thu.huong.tyle} dự toán năm và thu bổ sung có mục tiêu từ ngân sách thành phố {6 tỷ 805 triệu đồng|thu.bosung}. Phường đã đối chiếu với cơ quan thuế danh sách hộ còn nợ, giao cán bộ cùng tổ trưởng tổ dân phố đến vận động; nhiều hộ đã nộp đủ ngay trong tháng.
Chi ngân sách địa phương tháng 10 ước {18 tỷ 950 triệu đồng|chi.tong}, bằng {13%|chi.tyle} dự toán năm^[Chi đầu tư {4 tỷ 830 triệu đồng|chi.dautu}, bằng {27%|chi.dautu.tyle} dự toán; chi thường xuyên {14 tỷ 120 triệu đồng|chi.thuongxuyen}, bằng {11%|chi.thuongxuyen.tyle} dự toán.]. Các khoản chi lương, phụ cấp và chế độ chính sách được bảo đảm đúng ngày; chi hội nghị, tiếp khách giảm so với tháng 9.
`;
