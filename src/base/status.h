/* status.h - what the program exits with (SPEC 6). No option changes what a status means. */
#ifndef BASE_STATUS_H
#define BASE_STATUS_H

enum status {
	STATUS_PASS = 0,
	STATUS_FAIL = 1,
	STATUS_REVIEW = 2,
	STATUS_USAGE = 64,
	STATUS_DATA = 65,
	STATUS_NO_INPUT = 66,
	STATUS_BUG = 70,
	STATUS_CREATE = 73,
	STATUS_WRITE = 74,
	STATUS_AGAIN = 75,
	STATUS_CONFIG = 78
};

#endif
