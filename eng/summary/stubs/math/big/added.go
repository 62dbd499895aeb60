package big

func (x *Int) Float64() (float64, Accuracy)
