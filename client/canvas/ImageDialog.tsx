// placeholder
export function ImageDialog({ onClose }: { onClose(): void }) {
  return (
    <button type="button" onClick={onClose}>
      x
    </button>
  )
}
