/** Plain elements with our look: all that the public entry may use, and the base of the work entry's kit. */
export { Button, type ButtonLook, classes, Key, LinkButton, TextButton } from './Button'
export { type Choice, Choices } from './Choices'
export { Checkbox, DateField, Field, type FieldProps, Select, TextArea, TextField } from './Field'
export { FileDrop, FileList, type ListedFile } from './Files'
export { EmptyState, ErrorSummary, type FormError, Notice, ProblemNotice, Skeleton, type Tone } from './Notice'
export {
  Avatar,
  Card,
  type Fact,
  Facts,
  Stages,
  type StageView,
  Tag,
  type TagTone,
  Timeline,
  TimelineBubble,
  TimelineLine,
} from './Show'
