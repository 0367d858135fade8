import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import './diagram.css'

/** Loaded when a diagram is looked at. It follows the colours of the page, and leaves the wheel to the page. */
export function createViewer(container: HTMLElement): NavigatedViewer {
  return new NavigatedViewer({
    container,
    zoomScroll: { enabled: false },
    bpmnRenderer: {
      defaultFillColor: 'var(--paper)',
      defaultStrokeColor: 'var(--ink)',
      defaultLabelColor: 'var(--ink)',
    },
  } as ConstructorParameters<typeof NavigatedViewer>[0])
}
