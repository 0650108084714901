/** Texts of proposed changes on the paper. */
export const review = {
  "change.said.ins": "thêm, đề nghị bởi {name}: ",
  "change.said.del": "xóa, đề nghị bởi {name}: ",
  "change.said.fmt": "đổi định dạng, đề nghị bởi {name}: ",
  "change.saidNode.ins": "thêm, đề nghị bởi {name}",
  "change.saidNode.del": "xóa, đề nghị bởi {name}",
  "change.saidNode.prop": "đổi kiểu, đề nghị bởi {name}",
} as const;
