"use client";

import { Alert, Form, type FormProps, Modal } from "antd";
import { type ReactNode, useId } from "react";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./admin.module.css";

interface FormModalProps<T extends object> extends Pick<FormProps<T>, "form" | "initialValues" | "onValuesChange"> {
  readonly title: string;
  readonly submit: string;
  readonly open: boolean;
  readonly busy: boolean;
  /** What went wrong beyond any single field; null when nothing did. */
  readonly failure: string | null;
  readonly width?: number;
  readonly onSave: (values: T) => void;
  readonly onLeave: () => void;
  /** Told when the dialog is gone and the focus back where it was. */
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog: Enter saves, Esc leaves, a refusal stands at its field and nothing typed is lost. */
export function FormModal<T extends object>(props: FormModalProps<T>) {
  const { title, submit, open, busy, failure, width = 560, onSave, onLeave, onClosed, children, ...rest } = props;
  const t = useText();
  const id = useId();
  return (
    <Modal
      title={title}
      open={open}
      width={width}
      okText={submit}
      cancelText={t("ui.cancel")}
      confirmLoading={busy}
      okButtonProps={{ htmlType: "submit", form: id }}
      onCancel={onLeave}
      afterClose={onClosed}
      mask={{ closable: false }}
    >
      <Form<T> {...rest} id={id} layout="vertical" requiredMark="optional" scrollToFirstError onFinish={onSave}>
        {failure ? (
          <Alert
            className={classNames(styles.message)}
            type="error"
            role="alert"
            showIcon
            title={t("admin.failed")}
            description={failure}
          />
        ) : null}
        {children}
      </Form>
    </Modal>
  );
}
