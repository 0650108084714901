/** Part I, section 2 of the November report: the total is not the sum of its parts. */
export const nganSach = `
Thu ngân sách địa phương tháng 11 ước {11 tỷ 15 triệu đồng|thu.tong}, gồm phần thu phường được hưởng không kể bổ sung từ thành phố, tháng 11 ước thu trong tháng 11 là {3 tỷ 882 triệu đồng|thu.huong}, bằng {20%|thu.huong.tyle} dự toán; thành phố bổ sung có mục tiêu {7 tỷ 233 triệu đồng|thu.bosung}. Các khoản phí, lệ phí và thu từ đất công ích nộp đúng kỳ; một số hộ thuê mặt bằng chợ còn chậm nộp, phường đã có thông báo đôn đốc và công khai danh sách tại ban quản lý chợ.
Tổng chi ngân sách nhà nước của phường tháng 11 ước {21 tỷ 706 triệu đồng|chi.tong}, bằng {14%|chi.tyle} dự toán được giao^[Chi đầu tư {6 tỷ 080 triệu đồng|chi.dautu}, bằng {34%|chi.dautu.tyle} dự toán giao; Chi TX {15 tỷ 626 triệu đồng|chi.thuongxuyen}, bằng {12%|chi.thuongxuyen.tyle} dự toán giao]
`;
