/** Plain elements with our look: all that the public entry may use, and the base of the work entry's kit. */
export { Button, Key, LinkButton, TextButton } from './Button'
export { Choices } from './Choices'
export { Checkbox, DateField, Select, TextArea, TextField } from './Field'
export { FileDrop, FileList } from './Files'
export { EmptyState, ErrorSummary, type FormError, Notice, ProblemNotice, Skeleton } from './Notice'
export { Card, Facts, Stages, Tag, type TagTone, Timeline, TimelineBubble, TimelineLine } from './Show'
