import Glibc
let debugging = unsafe getenv("GDEBUG") != nil
let debugStart = ContinuousClock.now
func debug(_ text: @autoclosure () -> String) {
  if debugging { print("[\((ContinuousClock.now - debugStart))] " + text()) }
}
