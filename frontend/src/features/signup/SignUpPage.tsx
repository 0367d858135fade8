import { MinePage } from './MinePage'
import { OfferPage } from './OfferPage'
import './signup.css'

/** `/sign-up/A-12` is an activity that anybody may sign up for; `/sign-up#…` is somebody's own sign-up. */
export default function SignUpPage() {
  const number = /^\/sign-up\/([^/]+)\/?$/.exec(window.location.pathname)?.[1]
  return <div className="page">{number ? <OfferPage number={decodeURIComponent(number)} /> : <MinePage />}</div>
}
