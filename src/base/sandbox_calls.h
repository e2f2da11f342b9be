/* sandbox_calls.h - the part of the sandbox that refuses system calls. */
#ifndef BASE_SANDBOX_CALLS_H
#define BASE_SANDBOX_CALLS_H

#include <stdbool.h>

/* The leak checker of the sanitizers is a process that traces us and looks into /proc. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED 1
#endif
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED 0
#endif

/* Whether the kernel refuses them from here on; of_processes: only those that start a process, else
 * all others of the table. */
bool sandbox_refuse_calls(bool of_processes);

#endif
