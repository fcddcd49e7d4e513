// Loaded into every process of the house before its own code. The supervisor holds the other end of standard
// input: when it is gone, however it went, the process ends too. The kernel's death signal says the same; this
// is for where it is not delivered (a user namespace, a tracer).
process.stdin.on('end', () => process.exit(1));
process.stdin.on('close', () => process.exit(1));
process.stdin.on('error', () => process.exit(1));
process.stdin.resume();
process.stdin.unref?.();
