package shop

func Total(prices []int) int {
	sum := 0
	for _, price := range prices {
		sum += price *
	}

	return sum
}

func Empty() bool { return true }
