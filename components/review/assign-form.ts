/** The form the boxes of the queue belong to. */
export const ASSIGN_FORM = "assign-reports";
