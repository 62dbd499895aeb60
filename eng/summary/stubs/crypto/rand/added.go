package rand

func Text() string
